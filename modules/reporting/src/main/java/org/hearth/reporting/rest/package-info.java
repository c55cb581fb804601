/** Reports over HTTP. */
@NullMarked
package org.hearth.reporting.rest;

import org.jspecify.annotations.NullMarked;
