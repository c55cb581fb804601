package org.hearth.platform.people;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearth.kernel.Page;
import org.hearth.kernel.Refused;
import org.hearth.kernel.TenantId;
import org.hearth.kernel.module.Facade;
import org.hearth.kernel.module.Open;
import org.hearth.kernel.module.Requires;
import org.hearth.kernel.port.Audit;
import org.hearth.platform.Membership;
import org.hearth.platform.PersonRow;
import org.hearth.platform.security.Credentials;
import org.hearth.platform.security.PeopleRealm;
import org.hearth.tenants.Actor;
import org.hearth.tenants.TenantScope;

/**
 * Standing in: somebody of the subsidiary holds a colleague's roles until a date. What the colleague loses meanwhile the stand-in
 * loses too, and a stand-in hands nothing on.
 */
@Facade
public class Delegations {
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final int LONGEST_REASON = 200;

    private final DelegationRows rows;
    private final Registry registry;
    private final Credentials credentials;
    private final Audit audit;
    private final Clock clock;

    @Inject
    Delegations(DelegationRows rows, Registry registry, Credentials credentials, Audit audit, Clock clock) {
        this.rows = rows;
        this.registry = registry;
        this.credentials = credentials;
        this.audit = audit;
        this.clock = clock;
    }

    /** Who stands in for whom, and until when; {@code ended} when it was ended before its time. */
    public record Delegation(
            long id,
            long fromPerson,
            String from,
            long toPerson,
            String to,
            Instant starts,
            Instant until,
            String reason,
            String madeBy,
            @org.jspecify.annotations.Nullable Instant ended) {}

    /** What is wanted: {@code toPerson} holds what {@code fromPerson} holds, from now until a moment. */
    public record Wanted(long fromPerson, long toPerson, Instant until, String reason) {}

    /** Those that run now or ran within the last 90 days, the newest first. */
    @Requires("people.manage")
    public List<Delegation> list() {
        return rows.list(tenant());
    }

    /** Of {@link #list} what concerns oneself: whom one stands in for, and who stands in for oneself. */
    @Open("one's own roles are one's own")
    public List<Delegation> own() {
        long oneself = member().id();
        return rows.list(tenant()).stream()
                .filter(one -> one.fromPerson() == oneself || one.toPerson() == oneself)
                .toList();
    }

    /** Somebody of the subsidiary, as colleagues know each other. */
    public record Colleague(long id, String login, String name) {}

    /** The other people of the subsidiary whose login or name holds {@code text}, by login; for those who work in it. */
    @Open("people of one subsidiary know each other by name")
    public List<Colleague> colleagues(String text, long offset, int limit) {
        Page.check(offset, limit);
        long oneself = member().id();
        return registry.list(tenant(), text, offset, limit).rows().stream()
                .filter(person -> person.id() != oneself && !person.locked())
                .map(person -> new Colleague(person.id(), person.login(), person.name()))
                .toList();
    }

    /**
     * Lets somebody stand in. One's own roles anybody hands over; those of others who looks after people, as far as he holds them.
     *
     * @throws Refused if a person is not of the subsidiary, the end is not within a year, or a role may not be handed on
     */
    @Open("one's own roles are one's own; the permission for others' is asked inside")
    public Delegation create(Wanted wanted) {
        Actor actor = TenantScope.require().actor();
        if (wanted.fromPerson() != actor.personId()) {
            if (!actor.reach("people.manage").everything()) {
                throw Refused.forbidden("people.manage");
            }
            permissions(known(wanted.fromPerson())).stream()
                    .filter(permission -> !PeopleRealm.covers(actor.permissions(), permission))
                    .findFirst()
                    .ifPresent(permission -> {
                        throw Refused.forbidden(permission);
                    });
        }
        known(wanted.fromPerson());
        known(wanted.toPerson());
        check(wanted);
        audit.record(
                "people.delegate",
                "person/" + wanted.toPerson(),
                Map.of(
                        "from",
                        wanted.fromPerson(),
                        "until",
                        wanted.until(),
                        "reason",
                        wanted.reason().strip()));
        Delegation made = rows.create(tenant(), wanted, clock.instant(), actor.name());
        credentials.changed(wanted.toPerson());
        return made;
    }

    /** Ends a delegation before its time: the two of them, or who looks after people; at the stand-in's next request. */
    @Open("one's own roles are one's own; the permission for others' is asked inside")
    public void end(long id) {
        Actor actor = TenantScope.require().actor();
        Delegation delegation = rows.list(tenant()).stream()
                .filter(one -> one.id() == id)
                .filter(one -> Set.of(one.fromPerson(), one.toPerson()).contains(actor.personId())
                        || actor.reach("people.manage").everything())
                .findFirst()
                .orElseThrow(() -> Refused.notFound("delegation", id));
        audit.record("people.delegate_end", "person/" + delegation.toPerson(), Map.of("from", delegation.fromPerson()));
        rows.end(id, clock.instant());
        credentials.changed(delegation.toPerson());
    }

    private void check(Wanted wanted) {
        Instant now = clock.instant();
        if (!wanted.until().isAfter(now) || wanted.until().isAfter(now.plus(LONGEST))) {
            throw Refused.invalid("until", "delegation_until", Map.of("days", LONGEST.toDays()));
        }
        if (wanted.fromPerson() == wanted.toPerson()) {
            throw Refused.invalid("toPerson", "delegation_oneself");
        }
        if (wanted.reason().isBlank() || wanted.reason().strip().length() > LONGEST_REASON) {
            throw Refused.invalid("reason", "grant_reason", Map.of("most", LONGEST_REASON));
        }
    }

    /** What follows from the person's own roles here, with their limits. */
    private static List<String> permissions(PersonRow person) {
        return person.memberships().stream()
                .filter(membership -> membership.standIn() == null)
                .map(Membership::inSubsidiary)
                .flatMap(Set::stream)
                .toList();
    }

    /** Who asks, if he holds anything here; whoever only acts for a customer here has no colleagues. */
    private PersonRow member() {
        return known(TenantScope.require().actor().personId());
    }

    private PersonRow known(long personId) {
        return registry.find(tenant(), personId).orElseThrow(() -> Refused.notFound("person", personId));
    }

    private static TenantId tenant() {
        return TenantScope.require().requireTenant();
    }
}
