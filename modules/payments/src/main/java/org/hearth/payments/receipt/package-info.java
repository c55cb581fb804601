/** Receipts: read back, made genuine, and drawn on paper. */
@NullMarked
package org.hearth.payments.receipt;

import org.jspecify.annotations.NullMarked;
