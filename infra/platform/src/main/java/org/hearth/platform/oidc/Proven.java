package org.hearth.platform.oidc;

import org.jspecify.annotations.Nullable;

/**
 * What the provider has proven of somebody.
 *
 * @param claim the login that the configured claim holds; null if it holds none that may be believed
 * @param name to be shown, when somebody unknown is taken in
 * @param secondFactor the provider has asked for a second factor
 * @param sid the provider's own session, null if it does not say
 */
record Proven(
        String issuer,
        String subject,
        @Nullable String claim,
        String name,
        boolean secondFactor,
        @Nullable String sid) {}
