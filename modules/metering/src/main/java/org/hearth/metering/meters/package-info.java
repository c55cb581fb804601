/** Meters themselves: found, imported, exchanged, put into books. */
@NullMarked
package org.hearth.metering.meters;

import org.jspecify.annotations.NullMarked;
