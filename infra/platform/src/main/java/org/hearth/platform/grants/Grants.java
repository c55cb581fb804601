package org.hearth.platform.grants;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hearth.kernel.Refused;
import org.hearth.kernel.TenantId;
import org.hearth.kernel.module.Facade;
import org.hearth.kernel.module.Open;
import org.hearth.kernel.module.Requires;
import org.hearth.kernel.port.Audit;
import org.hearth.kernel.port.Territory;
import org.hearth.platform.people.Registry;
import org.hearth.platform.security.Credentials;
import org.hearth.platform.work.Transactions;
import org.hearth.tenants.Actor;
import org.hearth.tenants.Bound;
import org.hearth.tenants.Tenant;
import org.hearth.tenants.TenantScope;
import org.hearth.tenants.Tenants;

/**
 * Grants across subsidiaries. Each step stands in the audit trails of both before it has any effect: a crash in between leaves an entry
 * without a grant, never a grant without an entry.
 */
@Facade
public class Grants {
    private static final int SHORTEST = 5;
    private static final int LONGEST = 480;
    private static final int LONGEST_REASON = 200;
    private static final int SHOWN = 200;

    private final GrantRows rows;
    private final Registry people;
    private final Credentials credentials;
    private final Tenants tenants;
    private final Territory territory;
    private final Transactions transactions;
    private final Audit audit;

    @Inject
    Grants(
            GrantRows rows,
            Registry people,
            Credentials credentials,
            Tenants tenants,
            Territory territory,
            Transactions transactions,
            Audit audit) {
        this.rows = rows;
        this.people = people;
        this.credentials = credentials;
        this.tenants = tenants;
        this.territory = territory;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** The newest grants of the subsidiary's colleagues elsewhere, and of others for its customers; at most 200. */
    @Requires("grants.view")
    public List<Grant> list() {
        return rows.of(scope().requireTenant(), SHOWN);
    }

    /** The companies of the group, by number: colleagues know each other's. */
    @Requires("grants.view")
    public List<Tenant> companies() {
        return tenants.list();
    }

    /**
     * Asks to act for a customer of another subsidiary; open at once where that subsidiary lets colleagues open grants themselves.
     *
     * @throws Refused if there is no such subsidiary or customer, or a value is not allowed
     */
    @Requires("grants.ask")
    public Grant ask(Grant.Wanted wanted) {
        TenantId from = scope().requireTenant();
        check(wanted, from);
        Bound there = tenants.open(wanted.to(), scope().actor());
        long customerId = transactions.anew(() -> TenantScope.call(
                there, () -> territory.customerOf(wanted.customerNumber().strip())));
        Grant.State next = people.rules(wanted.to()).grantSelfIssued() ? Grant.State.OPEN : Grant.State.ASKED;
        Grant grant = find(rows.add(scope().actor(), from, wanted, customerId));
        record(grant, next == Grant.State.OPEN ? "grants.open" : "grants.ask");
        move(grant, next, null);
        return find(grant.id());
    }

    /** Approves or refuses what a colleague of another subsidiary asks. */
    @Requires("grants.decide")
    public Grant decide(long id, boolean approved) {
        Grant grant = own(id);
        if (!grant.to().equals(scope().tenant()) || grant.state() != Grant.State.ASKED) {
            throw Refused.conflict("grant_decided", Map.of("id", id));
        }
        record(grant, approved ? "grants.open" : "grants.refuse");
        move(
                grant,
                approved ? Grant.State.OPEN : Grant.State.REFUSED,
                scope().actor().name());
        return find(id);
    }

    /** Ends an open grant before its time: who acts, or who decides over it here. */
    @Open("one's own grant is one's own; the permission for others' is asked inside")
    public Grant end(long id) {
        Grant grant = own(id);
        if (grant.personId() != scope().actor().personId() && !scope().actor().may("grants.decide")) {
            throw Refused.forbidden("grants.decide");
        }
        if (grant.state() != Grant.State.OPEN) {
            throw Refused.conflict("grant_decided", Map.of("id", id));
        }
        record(grant, "grants.end");
        move(grant, Grant.State.ENDED, scope().actor().name());
        return find(id);
    }

    private void move(Grant grant, Grant.State to, @org.jspecify.annotations.Nullable String by) {
        if (!rows.move(grant, grant.state(), to, by)) {
            throw Refused.conflict("grant_decided", Map.of("id", grant.id()));
        }
        credentials.changed(grant.personId());
    }

    /** Writes the step into both trails, each in a transaction of its own. */
    private void record(Grant grant, String act) {
        Actor actor = new Actor(
                scope().actor().personId(), scope().actor().name() + " · " + scope().requireTenant(), Set.of());
        for (TenantId tenant : List.of(grant.from(), grant.to())) {
            Bound bound = tenants.open(tenant, actor);
            transactions.anew(() -> TenantScope.call(bound, () -> {
                audit.record(act, "grant/" + grant.id(), details(grant));
                return true;
            }));
        }
    }

    private static Map<String, Object> details(Grant grant) {
        return Map.of(
                "person", grant.person(),
                "from", grant.from().code(),
                "to", grant.to().code(),
                "customer", grant.customerNumber(),
                "acts", new TreeSet<>(grant.acts()),
                "minutes", grant.minutes(),
                "reason", grant.reason());
    }

    private void check(Grant.Wanted wanted, TenantId from) {
        if (wanted.to().equals(from)) {
            throw Refused.invalid("to", "grant_here");
        }
        if (wanted.minutes() < SHORTEST || wanted.minutes() > LONGEST) {
            throw Refused.invalid("minutes", "grant_minutes", Map.of("least", SHORTEST, "most", LONGEST));
        }
        if (wanted.acts().isEmpty()) {
            throw Refused.invalid("acts", "grant_acts");
        }
        if (wanted.reason().isBlank() || wanted.reason().strip().length() > LONGEST_REASON) {
            throw Refused.invalid("reason", "grant_reason", Map.of("most", LONGEST_REASON));
        }
    }

    /** A grant of this subsidiary's colleague or customer. */
    private Grant own(long id) {
        TenantId here = scope().requireTenant();
        return rows.find(id)
                .filter(grant -> grant.from().equals(here) || grant.to().equals(here))
                .orElseThrow(() -> Refused.notFound("grant", id));
    }

    private Grant find(long id) {
        return rows.find(id).orElseThrow(() -> Refused.notFound("grant", id));
    }

    private static Bound scope() {
        return TenantScope.require();
    }
}
