/** Monthly figures proved on a real database. */
@NullMarked
package org.hearth.reporting;

import org.jspecify.annotations.NullMarked;
