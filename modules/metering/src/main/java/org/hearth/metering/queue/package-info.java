/** The queue of readings that a person must look at, and what the person decides. */
@NullMarked
package org.hearth.metering.queue;

import org.jspecify.annotations.NullMarked;
