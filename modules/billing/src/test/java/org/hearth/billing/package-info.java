/** Billing told as stories. */
@NullMarked
package org.hearth.billing;

import org.jspecify.annotations.NullMarked;
