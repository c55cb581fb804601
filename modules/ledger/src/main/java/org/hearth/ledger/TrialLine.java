package org.hearth.ledger;

import org.hearth.kernel.Money;

/** All debits and credits of one account of the chart. */
public record TrialLine(LedgerAccount account, Money debits, Money credits) {
    /** Debits less credits. */
    public Money net() {
        return debits.minus(credits);
    }
}
