package org.hearth.platform;

import org.hearth.kernel.port.Caller;
import org.hearth.platform.factor.Factors;
import org.hearth.platform.factor.SecondStep;
import org.hearth.platform.oidc.Identities;
import org.hearth.platform.people.Registry;
import org.hearth.platform.security.Credentials;
import org.hearth.platform.security.PeopleRealm;
import org.hearth.platform.security.Sessions;
import org.hearth.tenants.Tenants;

/** Facades for tests of other packages. */
public final class FacadesForTests {
    private FacadesForTests() {}

    public static SignIn signIn(
            Credentials credentials,
            Sessions sessions,
            PeopleRealm realm,
            Tenants tenants,
            Caller caller,
            SecondStep second,
            Registry people) {
        return new SignIn(credentials, sessions, realm, tenants, caller, second, people);
    }

    public static People people(Registry registry, Credentials credentials, Factors factors, Identities identities) {
        return new People(registry, credentials, factors, identities);
    }
}
