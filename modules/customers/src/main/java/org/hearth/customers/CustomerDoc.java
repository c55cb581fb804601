package org.hearth.customers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer as the search engine learns of one; never shown.
 *
 * @param phone in clear, only to make tokens of it; empty if there is none
 * @param idTail last four of the id number, empty if there is none
 * @param accountNumbers own and legacy numbers
 * @param branchId of the first open account
 */
public record CustomerDoc(
        long customerId,
        String number,
        String unifiedId,
        String kind,
        String name,
        String phone,
        String idTail,
        List<String> accountNumbers,
        List<String> addresses,
        @Nullable Long branchId) {
    public CustomerDoc {
        accountNumbers = List.copyOf(accountNumbers);
        addresses = List.copyOf(addresses);
    }

    /** Without the telephone number. */
    @Override
    public String toString() {
        return "CustomerDoc[" + number + "]";
    }
}
