package org.hearth.customers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a customer by hand.
 *
 * @param kind R or C
 * @param phone null leaves it as it is, an empty text removes it
 * @param idNo a resident's number, or a C&I customer's social credit code; null leaves it, an empty text removes it
 * @param level NORMAL, SILVER, GOLD or VIP; null for NORMAL
 * @param contacts all of them; null leaves them as they are
 */
public record CustomerDetails(
        String kind,
        String name,
        @Nullable String phone,
        @Nullable String idNo,
        @Nullable String level,
        boolean keyAccount,
        boolean blacklisted,
        @Nullable List<Contact> contacts) {
    /** A person to ask for; a null phone leaves that of the contact with the same name. */
    public record Contact(
            String name,
            @Nullable String position,
            @Nullable String phone) {}

    /** Without personal data. */
    @Override
    public String toString() {
        return "CustomerDetails[" + kind + "]";
    }
}
