@NullMarked
package org.hearth.search;

import org.jspecify.annotations.NullMarked;
