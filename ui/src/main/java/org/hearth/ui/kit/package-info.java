/** The design system: how every desk writes words and figures, says states and problems, and lays out its parts. */
@NullMarked
package org.hearth.ui.kit;

import org.jspecify.annotations.NullMarked;
