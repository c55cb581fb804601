package org.hearth.ledger;

import java.time.LocalDate;
import org.hearth.kernel.Money;

/**
 * Money moved from one account of the chart to another on behalf of a customer account: a whole, balanced entry.
 *
 * @param accountId the customer account
 * @param on the business day
 * @param amount more than zero
 * @param sourceId the bill, payment or other thing of that kind that moved it
 */
public record Transfer(
        long accountId,
        LocalDate on,
        LedgerAccount debit,
        LedgerAccount credit,
        Money amount,
        SourceKind source,
        long sourceId) {

    /** @throws IllegalArgumentException if the amount is not positive or both sides are the same account */
    public Transfer {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("a transfer moves more than nothing: " + amount);
        }
        if (debit == credit) {
            throw new IllegalArgumentException("a transfer has two sides, not twice " + debit);
        }
    }
}
