package org.hearth.ledger;

import org.hearth.kernel.Money;

/**
 * What a customer account comes to.
 *
 * @param receivable owed by the customer for issued bills
 * @param prepaid paid ahead by the customer, never negative
 */
public record Balance(long accountId, Money receivable, Money prepaid) {}
