package org.hearth.platform.oidc;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.hearth.kernel.Refused;
import org.hearth.platform.NewPerson;
import org.hearth.platform.people.Registry;
import org.hearth.platform.security.Credentials;

/** Takes in whom only the provider knows, where the settings say so: with no role, and with a password that nobody knows. */
@Singleton
class Newcomers {
    private final Registry registry;
    private final Credentials credentials;

    @Inject
    Newcomers(Registry registry, Credentials credentials) {
        this.registry = registry;
        this.credentials = credentials;
    }

    void take(String login, String name) {
        NewPerson person = new NewPerson(login, name.isBlank() ? login : name, null, List.of());
        try {
            registry.create(person, credentials.hashOfMade(Credentials.readable()), false);
        } catch (Refused refused) {
            if (!refused.code().equals("login_taken")) {
                throw refused;
            }
            // another node was faster
        }
    }
}
