/** Billing told as stories. */
@NullMarked
package org.hearth.billing.bill;

import org.jspecify.annotations.NullMarked;
