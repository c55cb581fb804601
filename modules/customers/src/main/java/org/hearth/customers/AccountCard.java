package org.hearth.customers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An account: a customer at a premise from {@code opened} up to but without {@code closed}.
 *
 * @param legacyNumber its number in the system before, by which files know it
 * @param kind the customer's: R or C
 * @param priceCode names a price plan
 * @param version to be handed back with a change
 */
public record AccountCard(
        long id,
        String number,
        @Nullable String legacyNumber,
        long customerId,
        String customerName,
        String kind,
        String address,
        String priceCode,
        int householdSize,
        LocalDate opened,
        @Nullable LocalDate closed,
        @Nullable Long branchId,
        @Nullable String bookCode,
        int version) {}
