package org.hearth.platform.oidc;

import java.util.Optional;
import java.util.Set;
import org.hearth.platform.factor.SecondStep;
import org.hearth.platform.people.Registry;
import org.hearth.platform.security.Credentials;
import org.hearth.platform.security.SecurityLog;
import org.hearth.platform.security.Sessions;
import org.hearth.platform.security.Throttle;
import org.hearth.tenants.testing.TestTenants;

/** Single sign-on for tests of other packages. */
public record OidcForTests(Configured configured) {
    static final String CLIENT = "hearth-desk";
    static final String SECRET = "desk-secret-for-tests-only";

    public static OidcForTests none() {
        return new OidcForTests(new Configured(Optional.empty()));
    }

    static OidcForTests trusting(String issuer, String claim, boolean createsPeople) {
        return new OidcForTests(new Configured(Optional.of(new ProviderSettings(
                issuer, CLIENT, SECRET, "测试", ProviderSettings.USUAL_SCOPE, claim, Set.of("mfa"), createsPeople))));
    }

    public Identities identities(TestTenants tenants, SecurityLog log) {
        return new Identities(tenants.platformSql(), log, tenants.clock());
    }

    public SingleSignOn facade(
            TestTenants tenants,
            SecurityLog log,
            Registry people,
            Credentials credentials,
            Sessions sessions,
            SecondStep step,
            Throttle throttle) {
        return new SingleSignOn(
                new Provider(configured),
                identities(tenants, log),
                new Newcomers(people, credentials),
                sessions,
                step,
                throttle,
                tenants.clock());
    }
}
