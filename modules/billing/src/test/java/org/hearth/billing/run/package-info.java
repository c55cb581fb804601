/** Billing told as stories. */
@NullMarked
package org.hearth.billing.run;

import org.jspecify.annotations.NullMarked;
