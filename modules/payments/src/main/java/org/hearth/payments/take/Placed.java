package org.hearth.payments.take;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What came of writing a payment's row.
 *
 * @param accountId null if there is no such account
 * @param closed whether the account is closed
 * @param drawerDay the day of the clerk's open drawer, null if none is open
 * @param paymentId null if it was not written; with an account and a drawer of today that means the key is taken
 */
record Placed(
        @Nullable Long accountId,
        boolean closed,
        @Nullable LocalDate drawerDay,
        @Nullable Long paymentId) {}
