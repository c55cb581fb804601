/** Readings as people and other rooms look at them: the latest, hot, and the past of a meter. */
@NullMarked
package org.hearth.metering.history;

import org.jspecify.annotations.NullMarked;
