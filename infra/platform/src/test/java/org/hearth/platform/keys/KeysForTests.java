package org.hearth.platform.keys;

import java.time.Clock;
import org.hearth.platform.cache.Bus;
import org.hearth.platform.security.SecurityLog;
import org.hearth.tenants.PlatformSql;
import org.hearth.tenants.Tenants;

/** The facade for keys for tests of other packages. */
public final class KeysForTests {
    private KeysForTests() {}

    public static ApiKeys keys(PlatformSql sql, Clock clock, Bus bus, SecurityLog log, Tenants tenants) {
        return new ApiKeys(new KeyStore(sql, clock, bus, log), tenants);
    }
}
