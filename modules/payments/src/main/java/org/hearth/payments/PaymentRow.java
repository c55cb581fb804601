package org.hearth.payments;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A payment in a list; the amount in fen.
 *
 * @param number the receipt's number
 * @param reason why it was reversed, empty if it was not
 */
public record PaymentRow(
        long id,
        String number,
        long accountId,
        String accountNumber,
        String customerName,
        long amountFen,
        Method method,
        String channel,
        LocalDate paidOn,
        Instant taken,
        String person,
        boolean reversed,
        String reason) {}
