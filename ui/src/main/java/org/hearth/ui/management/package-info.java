/** The Management desk: one subsidiary's figures, first the answer, then the chart, then the table. */
@NullMarked
package org.hearth.ui.management;

import org.jspecify.annotations.NullMarked;
