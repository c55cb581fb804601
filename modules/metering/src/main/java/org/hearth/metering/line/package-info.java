/** Meters' lines of readings between memory and the database: found, loaded, and written back in bulk. */
@NullMarked
package org.hearth.metering.line;

import org.jspecify.annotations.NullMarked;
