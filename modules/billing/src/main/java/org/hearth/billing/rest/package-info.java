/** Bill runs and bills over HTTP. */
@NullMarked
package org.hearth.billing.rest;

import org.jspecify.annotations.NullMarked;
