/** Taking and undoing one payment: the payment, its allocation to bills, the ledger, the audit trail and the event, together. */
@NullMarked
package org.hearth.payments.take;

import org.jspecify.annotations.NullMarked;
