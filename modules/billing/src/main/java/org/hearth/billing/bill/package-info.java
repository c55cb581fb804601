/** Bills once they are issued: identity, explanation, reversal, adjustment, settlement. */
@NullMarked
package org.hearth.billing.bill;

import org.jspecify.annotations.NullMarked;
