/** Readings landing: resolved to meters, judged, and written by the hundred thousand in one transaction. */
@NullMarked
package org.hearth.metering.land;

import org.jspecify.annotations.NullMarked;
