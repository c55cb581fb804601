package org.hearth.payments;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * What a customer gets for a payment; amounts in fen.
 *
 * @param number shown on paper, with its check digit
 * @param channel {@link #COUNTER}, or who took the money elsewhere
 * @param lines the bills that it settled, oldest first
 * @param aheadFen the part that was paid ahead
 * @param verification the text of the printed QR code; {@link Counter#verify} tells whether it is genuine
 */
public record Receipt(
        long paymentId,
        String number,
        String key,
        long accountId,
        String accountNumber,
        String customerName,
        String address,
        long amountFen,
        long tenderedFen,
        long changeFen,
        Method method,
        String channel,
        LocalDate paidOn,
        Instant taken,
        String person,
        String company,
        String serviceCentre,
        List<Line> lines,
        long aheadFen,
        boolean reversed,
        String verification) {
    public static final String COUNTER = "COUNTER";

    public Receipt {
        lines = List.copyOf(lines);
    }

    /** What a payment settled of one bill, in fen. */
    public record Line(long billId, YearMonth period, long amountFen) {}
}
