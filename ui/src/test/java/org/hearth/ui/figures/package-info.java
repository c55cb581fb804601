/** How figures of many companies are laid side by side. */
@NullMarked
package org.hearth.ui.figures;

import org.jspecify.annotations.NullMarked;
