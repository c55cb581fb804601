/** Readings on their way in: files and lists become columns of numbers, and what cannot be read is named. */
@NullMarked
package org.hearth.metering.ingest;

import org.jspecify.annotations.NullMarked;
