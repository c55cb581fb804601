package org.hearth.platform.people;

import java.time.Clock;
import org.hearth.platform.security.Credentials;
import org.hearth.platform.security.SecurityLog;
import org.hearth.tenants.PlatformSql;
import org.hearth.tenants.testing.TestTenants;

/** The registry of people for tests of other packages. */
public final class PeopleForTests {
    private PeopleForTests() {}

    public static OwnRoles roles(TestTenants tenants, SecurityLog log, Registry registry, Credentials credentials) {
        return new OwnRoles(
                new OwnRoleRows(tenants.platformSql(), log, tenants.clock()), registry, credentials, tenants.audit());
    }

    public static Delegations delegations(
            TestTenants tenants, SecurityLog log, Registry registry, Credentials credentials) {
        return new Delegations(
                new DelegationRows(tenants.platformSql(), log),
                registry,
                credentials,
                tenants.audit(),
                tenants.clock());
    }

    public static Regions regions(TestTenants tenants, SecurityLog log, Credentials credentials) {
        return new Regions(tenants.platformSql(), log, credentials);
    }

    public static Registry registry(PlatformSql sql, SecurityLog log, Clock clock) {
        return new Registry(sql, log, clock, new OwnRoleRows(sql, log, clock));
    }
}
