/** Figures drawn: charts, sparklines, key figures. */
@NullMarked
package org.hearth.ui.kit.chart;

import org.jspecify.annotations.NullMarked;
