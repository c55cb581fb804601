package org.hearth.customers;

import org.jspecify.annotations.Nullable;

/**
 * Which customers a list shows; null leaves a question open.
 *
 * @param text a customer, unified, account or legacy number, a telephone or id number in full, the last four of an id number, or
 *     part of a name or address; found by the database alone, without the search engine's forgiveness
 * @param kind R or C
 * @param branchId of one of the accounts
 * @param bookCode of one of the accounts
 * @param addressId a place of any level; everything below it counts
 */
public record CustomerFilter(
        @Nullable String text,
        @Nullable String kind,
        @Nullable Long branchId,
        @Nullable String bookCode,
        @Nullable Long addressId,
        @Nullable Boolean keyAccount,
        @Nullable Boolean blacklisted) {
    public static final CustomerFilter ALL = new CustomerFilter(null, null, null, null, null, null, null);

    /** Customers found by a text alone. */
    public static CustomerFilter text(String text) {
        return new CustomerFilter(text, null, null, null, null, null, null);
    }
}
