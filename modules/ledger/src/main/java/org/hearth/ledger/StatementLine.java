package org.hearth.ledger;

import java.time.Instant;
import java.time.LocalDate;
import org.hearth.kernel.Money;

/**
 * A transfer on a customer account's statement.
 *
 * @param receivableAfter owed after this line
 * @param prepaidAfter paid ahead after this line
 */
public record StatementLine(
        LocalDate on,
        Instant posted,
        LedgerAccount debit,
        LedgerAccount credit,
        Money amount,
        SourceKind source,
        long sourceId,
        Money receivableAfter,
        Money prepaidAfter) {}
