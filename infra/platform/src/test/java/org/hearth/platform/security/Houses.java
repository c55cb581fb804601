package org.hearth.platform.security;

import org.hearth.platform.FacadesForTests;
import org.hearth.platform.cache.Bus;
import org.hearth.platform.factor.Factors;
import org.hearth.platform.factor.FactorsForTests;
import org.hearth.platform.factor.SecondStep;
import org.hearth.platform.grants.GrantsForTests;
import org.hearth.platform.keys.KeysForTests;
import org.hearth.platform.oidc.OidcForTests;
import org.hearth.platform.people.PeopleForTests;
import org.hearth.platform.people.Registry;
import org.hearth.platform.testing.House;
import org.hearth.platform.testing.Registries;
import org.hearth.tenants.PlatformSql;
import org.hearth.tenants.Tenants;
import org.hearth.tenants.testing.TestTenants;

/** Builds the facades for people on the fixture's database, as a node would. */
public final class Houses {
    private Houses() {}

    public static House node(TestTenants tenants, Bus bus) {
        return node(tenants, bus, "optional");
    }

    /** A node on which administrators' second factors are {@code required} or {@code optional}. */
    public static House node(TestTenants tenants, Bus bus, String secondFactor) {
        return node(tenants, bus, secondFactor, OidcForTests.none());
    }

    /** A node that trusts an identity provider. */
    public static House node(TestTenants tenants, Bus bus, String secondFactor, OidcForTests oidc) {
        PlatformSql sql = tenants.platformSql();
        SecurityLog log = new SecurityLog(tenants.clock());
        Passwords passwords = new Passwords();
        Persons persons = new Persons();
        PeopleRealm realm = new PeopleRealm(sql, persons, passwords);
        Sessions sessions = new Sessions(sql, tenants.clock(), bus, new FactorRule(secondFactor));
        Throttle throttle = new Throttle(sql, tenants.clock());
        Factors factors = FactorsForTests.factors(tenants, log);
        SecondStep step = FactorsForTests.step(tenants, factors, throttle);
        Credentials credentials = new Credentials(sql, realm, persons, passwords, throttle, sessions, log);
        Tenants registry = Registries.of(tenants);
        Registry people = PeopleForTests.registry(sql, log, tenants.clock());
        return new House(
                FacadesForTests.signIn(credentials, sessions, realm, registry, tenants.caller(), step, people),
                FacadesForTests.people(people, credentials, factors, oidc.identities(tenants, log)),
                KeysForTests.keys(sql, tenants.clock(), bus, log, registry),
                FactorsForTests.facade(factors, step, sessions, throttle),
                PeopleForTests.roles(tenants, log, people, credentials),
                PeopleForTests.delegations(tenants, log, people, credentials),
                PeopleForTests.regions(tenants, log, credentials),
                GrantsForTests.grants(tenants, people, credentials, registry),
                oidc.facade(tenants, log, people, credentials, sessions, step, throttle),
                bus);
    }

    /** Forgets all people and keys of earlier tests. */
    public static void clear(TestTenants tenants) {
        tenants.platformSql()
                .inTransaction(handle -> handle.createUpdate(
                                "truncate session, membership, person, api_key, sign_in_throttle, security_log, people_setting, region, own_role, delegation, service_grant, person_identity, provider_session"
                                        + " cascade")
                        .execute());
    }

    /** The log of what is done to people and keys. */
    public static SecurityLog log(TestTenants tenants) {
        return new SecurityLog(tenants.clock());
    }
}
