package org.hearth.platform.testing;

import java.util.Set;
import org.hearth.kernel.TenantId;
import org.hearth.platform.NewPerson;
import org.hearth.platform.People;
import org.hearth.platform.Role;
import org.hearth.platform.SignIn;
import org.hearth.platform.cache.Bus;
import org.hearth.platform.factor.SecondFactor;
import org.hearth.platform.grants.Grants;
import org.hearth.platform.keys.ApiKeys;
import org.hearth.platform.oidc.SingleSignOn;
import org.hearth.platform.people.Delegations;
import org.hearth.platform.people.OwnRoles;
import org.hearth.platform.people.Regions;
import org.hearth.tenants.Actor;
import org.hearth.tenants.Bound;
import org.hearth.tenants.TenantScope;
import org.jspecify.annotations.Nullable;

/** The facades for people as one node has them. */
public record House(
        SignIn signIn,
        People people,
        ApiKeys keys,
        SecondFactor factor,
        OwnRoles roles,
        Delegations delegations,
        Regions regions,
        Grants grants,
        SingleSignOn singleSignOn,
        Bus bus) {
    public static final String PASSWORD = "Gas-2026-Meter";
    public static final Bound OPERATOR = Bound.group(new Actor(Integer.MAX_VALUE, "operator", Role.OPERATOR.inGroup()));

    /** Takes a person in who holds one role, in a subsidiary or in the group for null. */
    public long person(String login, Role role, @Nullable String tenant) {
        NewPerson.Grant grant = new NewPerson.Grant(tenant == null ? null : new TenantId(tenant), role, null);
        NewPerson wanted = new NewPerson(login, "人员 " + login, PASSWORD, java.util.List.of(grant));
        return TenantScope.call(OPERATOR, () -> people.create(wanted).person().id());
    }

    /** Signs in from one address. */
    public String token(String login) {
        return signIn.signIn(login, PASSWORD, "10.1.1.1").token();
    }

    /** A scope in which somebody with a role works. */
    public static Bound at(Bound subsidiary, long personId, Role role) {
        return new Bound(
                subsidiary.tenant(),
                subsidiary.number(),
                new Actor(personId, "p" + personId, Set.copyOf(role.inSubsidiary())));
    }
}
