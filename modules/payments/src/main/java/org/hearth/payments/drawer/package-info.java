/** Drawers: opened with a float, counted and closed at the end of the day, differences named. */
@NullMarked
package org.hearth.payments.drawer;

import org.jspecify.annotations.NullMarked;
