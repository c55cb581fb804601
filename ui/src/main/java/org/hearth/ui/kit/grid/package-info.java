/** Dense tables over any number of rows: lazy pages, filters, column choice, sums, export. */
@NullMarked
package org.hearth.ui.kit.grid;

import org.jspecify.annotations.NullMarked;
