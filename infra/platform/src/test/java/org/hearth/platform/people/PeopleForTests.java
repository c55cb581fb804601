package org.hearth.platform.people;

import org.hearth.platform.security.SecurityLog;
import org.hearth.tenants.PlatformSql;

/** The registry of people for tests of other packages. */
public final class PeopleForTests {
    private PeopleForTests() {}

    public static Registry registry(PlatformSql sql, SecurityLog log) {
        return new Registry(sql, log);
    }
}
