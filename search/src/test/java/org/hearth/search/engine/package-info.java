@NullMarked
package org.hearth.search.engine;

import org.jspecify.annotations.NullMarked;
