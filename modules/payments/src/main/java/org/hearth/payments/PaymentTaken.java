package org.hearth.payments;

import java.time.LocalDate;
import org.hearth.kernel.port.Event;

/** A payment was taken at the counter; the amount in fen. */
public record PaymentTaken(long paymentId, long accountId, LocalDate paidOn, long amountFen) implements Event {}
