/** Meters and readings over HTTP. */
@NullMarked
package org.hearth.metering.rest;

import org.jspecify.annotations.NullMarked;
