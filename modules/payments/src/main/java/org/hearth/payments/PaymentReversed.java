package org.hearth.payments;

import java.time.LocalDate;
import org.hearth.kernel.port.Event;

/** A payment was undone on the day it was taken; the amount in fen. */
public record PaymentReversed(long paymentId, long accountId, LocalDate paidOn, long amountFen) implements Event {}
