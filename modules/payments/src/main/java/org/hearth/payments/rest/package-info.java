/** Payments, drawers and imports over HTTP. */
@NullMarked
package org.hearth.payments.rest;

import org.jspecify.annotations.NullMarked;
