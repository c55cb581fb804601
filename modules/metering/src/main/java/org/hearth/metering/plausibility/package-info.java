/** Whether a reading can be true and what it means for the volume: pure functions of dials, days and a meter's own past. */
@NullMarked
package org.hearth.metering.plausibility;

import org.jspecify.annotations.NullMarked;
