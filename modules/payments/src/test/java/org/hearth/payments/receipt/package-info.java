/** Receipts proved without a database. */
@NullMarked
package org.hearth.payments.receipt;

import org.jspecify.annotations.NullMarked;
