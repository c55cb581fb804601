@NullMarked
package org.hearth.kernel.setting;

import org.jspecify.annotations.NullMarked;
