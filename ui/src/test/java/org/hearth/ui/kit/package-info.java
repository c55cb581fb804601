/** How words and figures are written. */
@NullMarked
package org.hearth.ui.kit;

import org.jspecify.annotations.NullMarked;
