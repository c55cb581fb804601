package org.hearth.ledger;

import java.time.LocalDate;

/** Takes transfers one by one on their way into the ledger; nothing else may use the transaction's connection meanwhile. */
@FunctionalInterface
public interface TransferSink {
    /**
     * Adds one transfer; the values mean what those of {@link Transfer} mean. Transfers that come by account are written faster.
     *
     * @param amountFen more than zero
     */
    void add(
            long accountId,
            LocalDate on,
            LedgerAccount debit,
            LedgerAccount credit,
            long amountFen,
            SourceKind source,
            long sourceId);
}
