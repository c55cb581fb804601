package org.hearth.customers;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer as people see one, personal numbers masked.
 *
 * @param kind R residential, C commercial and industrial
 * @param level NORMAL, SILVER, GOLD or VIP
 * @param accounts open ones first
 * @param version to be handed back with a change
 */
public record CustomerCard(
        long id,
        String number,
        String unifiedId,
        String kind,
        String name,
        String phoneMasked,
        String idMasked,
        String level,
        boolean keyAccount,
        boolean blacklisted,
        List<AccountCard> accounts,
        List<Contact> contacts,
        int version,
        Instant created,
        Instant changed) {
    public CustomerCard {
        accounts = List.copyOf(accounts);
        contacts = List.copyOf(contacts);
    }

    /** A person to ask for at the customer. */
    public record Contact(String name, String position, String phoneMasked) {}

    /**
     * A change of the customer, or of an account if there is an id of one.
     *
     * @param field {@code column.<field>} of the catalogue
     * @param oldValue null if there was none; personal numbers by their tail
     */
    public record Change(
            Instant at,
            String person,
            @Nullable Long accountId,
            String field,
            @Nullable String oldValue,
            @Nullable String newValue) {}
}
