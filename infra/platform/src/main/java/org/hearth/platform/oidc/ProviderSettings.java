package org.hearth.platform.oidc;

import java.net.URI;
import java.util.List;
import java.util.Set;

/**
 * The identity provider that is trusted.
 *
 * @param issuer exactly as its tokens name it
 * @param clientSecret empty for a client that has none and is protected by PKCE alone
 * @param name what the button on the sign-in page calls it
 * @param claim the claim that holds the login of the person here; {@code email} counts only when verified
 * @param strong what {@code amr} or {@code acr} says when the provider has asked for a second factor
 * @param createsPeople whether somebody unknown is taken in, without any role
 */
record ProviderSettings(
        String issuer,
        String clientId,
        String clientSecret,
        String name,
        List<String> scope,
        String claim,
        Set<String> strong,
        boolean createsPeople) {
    static final List<String> USUAL_SCOPE = List.of("openid", "email", "profile");

    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

    /** @throws IllegalArgumentException with the setting that cannot be meant so */
    ProviderSettings {
        URI address = URI.create(issuer);
        boolean safe = "https".equals(address.getScheme())
                || "http".equals(address.getScheme()) && THIS_MACHINE.contains(address.getHost());
        if (!safe) {
            throw new IllegalArgumentException(
                    "hearth.oidc.issuer must be an https address (http only on this machine), not " + issuer);
        }
        if (clientId.isBlank()) {
            throw new IllegalArgumentException("hearth.oidc.issuer needs hearth.oidc.client-id beside it");
        }
        if (!scope.contains("openid")) {
            throw new IllegalArgumentException("hearth.oidc.scope must hold openid");
        }
        scope = List.copyOf(scope);
        strong = Set.copyOf(strong);
    }

    @Override
    public String toString() {
        return "ProviderSettings[" + issuer + ", " + clientId + "]";
    }
}
