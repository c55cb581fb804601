package org.hearth.platform;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearth.kernel.Page;
import org.hearth.kernel.Refused;
import org.hearth.kernel.TenantId;
import org.hearth.kernel.module.Facade;
import org.hearth.kernel.module.Requires;
import org.hearth.platform.factor.Factors;
import org.hearth.platform.oidc.Identities;
import org.hearth.platform.people.Registry;
import org.hearth.platform.security.Credentials;
import org.hearth.platform.security.PeopleRealm;
import org.hearth.tenants.Actor;
import org.hearth.tenants.TenantScope;
import org.jspecify.annotations.Nullable;

/**
 * The people of the house. In the scope of a subsidiary one looks after its own people and roles; in the group's scope after
 * everybody's. Nobody hands on what he does not hold, except the operator of the group.
 */
@Facade
public class People {
    private final Registry registry;
    private final Credentials credentials;
    private final Factors factors;
    private final Identities identities;

    @Inject
    People(Registry registry, Credentials credentials, Factors factors, Identities identities) {
        this.registry = registry;
        this.credentials = credentials;
        this.factors = factors;
        this.identities = identities;
    }

    /** A person and, if the house has made it up, the first password; it is shown this once. */
    public record Created(PersonRow person, @Nullable String password) {}

    /** The people whose login or name holds {@code text}, by login. */
    @Requires("people.manage")
    public Page<PersonRow> list(String text, long offset, int limit) {
        Page.check(offset, limit);
        return registry.list(tenant(), text, offset, limit);
    }

    /** @throws Refused if there is none, or none in this subsidiary */
    @Requires("people.manage")
    public PersonRow person(long id) {
        return registry.find(tenant(), id).orElseThrow(() -> Refused.notFound("person", id));
    }

    /** @throws Refused if the login is taken or not allowed, the password breaks a rule, or a role may not be handed on */
    @Requires("people.manage")
    public Created create(NewPerson wanted) {
        if (tenant() != null && wanted.grants().isEmpty()) {
            throw Refused.invalid("grants", "grants_missing");
        }
        wanted.grants().forEach(this::check);
        String chosen = wanted.password();
        if (chosen != null) {
            long id = registry.create(wanted, credentials.hashOfChosen(wanted.login(), chosen), false);
            return new Created(person(id), null);
        }
        String made = Credentials.readable();
        long id = registry.create(wanted, credentials.hashOfMade(made), true);
        return new Created(person(id), made);
    }

    /**
     * Gives a subsidiary that has nobody yet its first manager, who then looks after its other people.
     *
     * @param login the name to sign in with
     * @param name as shown on receipts and histories
     * @throws Refused if somebody works there already, the login is taken or not allowed, or there is no such subsidiary
     */
    @Requires("tenants.onboard")
    public Created appoint(TenantId tenant, String login, String name) {
        String made = Credentials.readable();
        NewPerson.Grant manager = new NewPerson.Grant(tenant, Role.MANAGER, List.of());
        long id = registry.createFirst(
                new NewPerson(login, name, null, List.of(manager)), tenant, credentials.hashOfMade(made));
        return new Created(registry.find(tenant, id).orElseThrow(() -> Refused.notFound("person", id)), made);
    }

    /** Adds a role, or changes the units of one that is held. */
    @Requires("people.manage")
    public PersonRow grant(long personId, NewPerson.Grant grant) {
        person(personId);
        check(grant);
        registry.grant(personId, grant);
        credentials.changed(personId);
        return person(personId);
    }

    /** Takes a role away; it ends at the person's next request. */
    @Requires("people.manage")
    public void withdraw(long personId, @Nullable TenantId tenant, Role role) {
        person(personId);
        check(new NewPerson.Grant(tenant, role, List.of()));
        registry.withdraw(personId, tenant, role);
        credentials.changed(personId);
    }

    /** Gives a new random password, shown this once, to be changed at the next sign-in; all the person's sessions end. */
    @Requires("people.manage")
    public String resetPassword(long personId) {
        checkWhole(personId);
        return credentials.reset(personId, actor());
    }

    /**
     * Takes the second factor of somebody who has lost phone and paper away; all the person's sessions end. Nobody does so for
     * himself, because that would make a stolen session worth as much as the phone.
     */
    @Requires("people.manage")
    public void resetSecondFactor(long personId) {
        checkWhole(personId);
        if (personId == actor().personId()) {
            throw Refused.conflict("factor_oneself", Map.of());
        }
        factors.reset(personId);
        credentials.endSessions(personId);
    }

    /**
     * Forgets which account of the identity provider is a person's, for somebody who got another; the next sign-in through the
     * provider links anew, and all the person's sessions end.
     */
    @Requires("people.manage")
    public void unlink(long personId) {
        checkWhole(personId);
        if (!identities.unlink(personId)) {
            throw Refused.notFound("identity", personId);
        }
        credentials.endSessions(personId);
    }

    /** What the subsidiary has decided about its people. */
    @Requires("people.manage")
    public PeopleRules rules() {
        return registry.rules(TenantScope.require().requireTenant());
    }

    /** Decides anew; who must set up a second factor because of it does so at the next request. */
    @Requires("people.manage")
    public PeopleRules decide(PeopleRules wanted) {
        TenantId tenant = TenantScope.require().requireTenant();
        registry.decide(tenant, wanted).forEach(credentials::changed);
        return wanted;
    }

    /** Lets nobody sign in as this person any more, or again; all the person's sessions end. */
    @Requires("people.manage")
    public PersonRow lock(long personId, boolean locked) {
        checkWhole(personId);
        if (personId == actor().personId()) {
            throw Refused.conflict("lock_oneself", Map.of());
        }
        registry.lock(personId, locked);
        credentials.changed(personId);
        return person(personId);
    }

    /** A subsidiary may change the person itself only if nobody else relies on it. */
    private void checkWhole(long personId) {
        PersonRow person = person(personId);
        if (tenant() != null && registry.worksElsewhere(personId, tenant())) {
            throw Refused.conflict("person_elsewhere", Map.of("name", person.name()));
        }
    }

    private void check(NewPerson.Grant grant) {
        TenantId scope = tenant();
        boolean own = grant.role() == Role.OWN;
        if (own != (grant.ownRoleId() != null) || grant.role().isOfGroup() != (grant.tenant() == null)) {
            throw Refused.invalid("tenant", "role_place", Map.of("role", grant.role()));
        }
        if (scope != null && !scope.equals(grant.tenant())) {
            throw Refused.forbidden("people.manage");
        }
        Set<String> brings = own ? registry.ownPermissions(grant) : grant.role().inSubsidiary();
        if (scope == null) {
            return;
        }
        brings.stream()
                .filter(permission -> !PeopleRealm.covers(actor().permissions(), permission))
                .findFirst()
                .ifPresent(permission -> {
                    throw Refused.forbidden(permission);
                });
    }

    private static @Nullable TenantId tenant() {
        return TenantScope.require().tenant();
    }

    private static Actor actor() {
        return TenantScope.require().actor();
    }
}
