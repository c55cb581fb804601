package org.hearth.platform;

import java.util.Set;

/** The built-in roles and what each may do; the first two are held in the group, the others in a subsidiary. */
@SuppressWarnings("ImmutableEnumChecker") // the sets are immutable
public enum Role {
    /** Sees all subsidiaries side by side, reads in each, takes new ones in and gives each its first manager. */
    HEADQUARTERS(
            Set.of(
                    "group.view",
                    "tenants.view",
                    "tenants.onboard",
                    "templates.view",
                    "templates.edit",
                    "templates.publish"),
            "customers.view",
            "metering.view",
            "tariffs.view",
            "billing.view",
            "payments.view",
            "service.view",
            "reporting.view",
            "search.use"),
    /** Runs the house: subsidiaries, people, keys; sees no customer and no money. */
    OPERATOR(
            Set.of(
                    "tenants.onboard",
                    "tenants.view",
                    "tenants.suspend",
                    "tenants.migrate",
                    "tenants.delete",
                    "tenants.copy",
                    "people.manage",
                    "audit.view",
                    "keys.renew"),
            "people.manage",
            "keys.renew",
            "org.edit",
            "jobs.view",
            "audit.view",
            "search.rebuild",
            "reporting.rebuild"),
    MANAGER(
            Set.of(),
            "customers.*",
            "metering.*",
            "tariffs.*",
            "billing.*",
            "payments.*",
            "service.*",
            "reporting.*",
            "settings.*",
            "search.*",
            "people.manage",
            "people.roles",
            "grants.*",
            "org.edit",
            "jobs.view",
            "audit.view"),
    BACKOFFICE(
            Set.of(),
            "customers.*",
            "metering.*",
            "tariffs.*",
            "billing.*",
            "payments.view",
            "payments.import",
            "service.view",
            "service.take",
            "reporting.view",
            "settings.*",
            "search.use",
            "search.rebuild",
            "jobs.view"),
    CLERK(
            Set.of(),
            "customers.view",
            "customers.edit",
            "metering.view",
            "tariffs.view",
            "billing.view",
            "payments.view",
            "payments.take",
            "payments.reverse",
            "payments.dayend",
            "service.view",
            "service.take",
            "search.use",
            "grants.view",
            "grants.ask"),
    AGENT(
            Set.of(),
            "customers.view",
            "customers.reveal",
            "metering.view",
            "tariffs.view",
            "billing.view",
            "payments.view",
            "service.view",
            "service.take",
            "service.work",
            "search.use",
            "grants.view",
            "grants.ask"),
    FIELDWORKER(
            Set.of(),
            "customers.view",
            "metering.view",
            "metering.import",
            "service.view",
            "service.work",
            "search.use"),
    /** Whatever the subsidiary has put into a role of its own; that stands beside the membership. */
    OWN(Set.of());

    private final Set<String> inGroup;
    private final Set<String> inSubsidiary;

    Role(Set<String> inGroup, String... inSubsidiary) {
        this.inGroup = inGroup;
        this.inSubsidiary = Set.of(inSubsidiary);
    }

    /** Whether it is held in the group as a whole, not in a subsidiary. */
    public boolean isOfGroup() {
        return !inGroup.isEmpty();
    }

    /** What it may do in the group, {@code module.act}; nothing for the roles of a subsidiary. */
    public Set<String> inGroup() {
        return inGroup;
    }

    /** What it may do inside a subsidiary, {@code module.act} or {@code module.*}; for a role of the group, inside any. */
    public Set<String> inSubsidiary() {
        return inSubsidiary;
    }
}
