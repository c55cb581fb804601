package org.hearth.platform.factor;

import org.hearth.platform.security.SecurityLog;
import org.hearth.platform.security.Sessions;
import org.hearth.platform.security.Throttle;
import org.hearth.tenants.testing.TestTenants;

/** Second factors for tests of other packages. */
public final class FactorsForTests {
    private FactorsForTests() {}

    public static Factors factors(TestTenants tenants, SecurityLog log) {
        return new Factors(tenants.platformSql(), tenants.houseVault(), log, tenants.clock());
    }

    public static SecondStep step(TestTenants tenants, Factors factors, Throttle throttle) {
        return new SecondStep(factors, new Challenges(tenants.platformSql(), tenants.clock()), throttle);
    }

    public static SecondFactor facade(Factors factors, SecondStep step, Sessions sessions, Throttle throttle) {
        return new SecondFactor(factors, step, sessions, throttle);
    }

    /** The code that the person's phone shows. */
    public static String code(String secret, TestTenants tenants) {
        return Totp.code(secret, Totp.step(tenants.clock().instant()));
    }
}
