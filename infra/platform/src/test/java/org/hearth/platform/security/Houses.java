package org.hearth.platform.security;

import org.hearth.platform.FacadesForTests;
import org.hearth.platform.cache.Bus;
import org.hearth.platform.keys.KeysForTests;
import org.hearth.platform.people.PeopleForTests;
import org.hearth.platform.testing.House;
import org.hearth.platform.testing.Registries;
import org.hearth.tenants.PlatformSql;
import org.hearth.tenants.Tenants;
import org.hearth.tenants.testing.TestTenants;

/** Builds the facades for people on the fixture's database, as a node would. */
public final class Houses {
    private Houses() {}

    public static House node(TestTenants tenants, Bus bus) {
        PlatformSql sql = tenants.platformSql();
        SecurityLog log = new SecurityLog(tenants.clock());
        Passwords passwords = new Passwords();
        Persons persons = new Persons();
        PeopleRealm realm = new PeopleRealm(sql, persons, passwords);
        Sessions sessions = new Sessions(sql, tenants.clock(), bus);
        Credentials credentials =
                new Credentials(sql, realm, persons, passwords, new Throttle(sql, tenants.clock()), sessions, log);
        Tenants registry = Registries.of(tenants);
        return new House(
                FacadesForTests.signIn(credentials, sessions, realm, registry, tenants.caller()),
                FacadesForTests.people(PeopleForTests.registry(sql, log), credentials),
                KeysForTests.keys(sql, tenants.clock(), bus, log, registry),
                bus);
    }

    /** Forgets all people and keys of earlier tests. */
    public static void clear(TestTenants tenants) {
        tenants.platformSql()
                .inTransaction(handle -> handle.createUpdate(
                                "truncate session, membership, person, api_key," + " sign_in_throttle, security_log")
                        .execute());
    }
}
