package org.hearth.payments;

import java.time.YearMonth;
import java.util.List;
import org.hearth.kernel.port.Event;
import org.jspecify.annotations.Nullable;

/**
 * Payments came in from a file; the amount in fen.
 *
 * @param months the months in which they were paid
 * @param billed the months of the bills that they went on; null in an event from before this was told
 */
public record PaymentsImported(
        List<YearMonth> months, @Nullable List<YearMonth> billed, long payments, long amountFen) implements Event {
    public PaymentsImported {
        months = List.copyOf(months);
        billed = billed == null ? null : List.copyOf(billed);
    }
}
