/** What the desks of figures share: the month looked at, a month's cards, a series drawn, tables that sort. */
@NullMarked
package org.hearth.ui.figures;

import org.jspecify.annotations.NullMarked;
