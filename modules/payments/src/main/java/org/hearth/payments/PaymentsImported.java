package org.hearth.payments;

import java.time.YearMonth;
import java.util.List;
import org.hearth.kernel.port.Event;

/**
 * Payments came in from a file; the amount in fen.
 *
 * @param months the months in which they were paid
 */
public record PaymentsImported(List<YearMonth> months, long payments, long amountFen) implements Event {
    public PaymentsImported {
        months = List.copyOf(months);
    }
}
