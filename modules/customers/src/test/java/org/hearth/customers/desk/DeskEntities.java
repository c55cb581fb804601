package org.hearth.customers.desk;

/** The module's entities, for a test's persistence unit. */
public final class DeskEntities {
    private DeskEntities() {}

    public static Class<?>[] all() {
        return new Class<?>[] {Customer.class, Contact.class, Account.class};
    }
}
