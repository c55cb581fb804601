/** Tests of the second factor. */
@NullMarked
package org.hearth.platform.factor;

import org.jspecify.annotations.NullMarked;
