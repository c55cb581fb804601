package org.hearth.search;

import java.util.List;

/**
 * A customer found, with the account that fits best.
 *
 * @param accountId 0 if the customer has no account
 * @param number of the account, or of the customer where there is none
 * @param kind {@code R} residential or {@code C} commercial and industrial
 * @param phone masked, last four digits shown; empty if none is known
 * @param closed whether that account is closed
 * @param why by what it was found, any of {@code name pinyin initials sound phone number address}
 */
public record SearchHit(
        long customerId,
        long accountId,
        String number,
        String name,
        String kind,
        String address,
        String phone,
        boolean closed,
        List<String> why) {}
