package org.hearth.payments;

import org.hearth.kernel.Money;

/**
 * A payment at the counter.
 *
 * @param key made once by the caller for this payment; sending it again changes nothing and gives the same receipt
 * @param amount what is paid: less than owed settles the oldest bills first, more is paid ahead
 * @param tendered what the customer handed over, at least the amount; other than for cash it is the amount
 */
public record TakePayment(String key, long accountId, Money amount, Money tendered, Method method) {}
