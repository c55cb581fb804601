package org.hearth.platform.grants;

import java.util.Set;

/** What a grant can name; whoever may do anything may look. */
@SuppressWarnings("ImmutableEnumChecker") // the sets are immutable
public enum GrantAct {
    VIEW(
            "customers.view",
            "metering.view",
            "billing.view",
            "payments.view",
            "service.view",
            "tariffs.view",
            "search.use"),
    TAKE_PAYMENT("payments.take"),
    TAKE_CASE("service.take");

    private final Set<String> permissions;

    GrantAct(String... permissions) {
        this.permissions = Set.of(permissions);
    }

    /** The permissions that it brings, each for the customer alone. */
    public Set<String> permissions() {
        return permissions;
    }
}
