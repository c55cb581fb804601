package org.hearth.platform.oidc;

import java.util.Map;
import org.hearth.kernel.Refused;

/** Why a sign-in through the provider came to nothing; each says what to do next. */
enum Refusals {
    /** No provider is configured. */
    OFF(Refused.Reason.NOT_FOUND),
    /** The provider does not answer, or not in a way that is understood. */
    AWAY(Refused.Reason.AWAY),
    /** Too many wait for the provider already. */
    BUSY(Refused.Reason.TOO_MANY),
    /** The answer belongs to no way that this browser has begun, or comes too late. */
    EXPIRED(Refused.Reason.UNAUTHENTICATED),
    /** The provider has not let the person in. */
    DENIED(Refused.Reason.UNAUTHENTICATED),
    /** What the provider says does not hold: issuer, audience, signature, time or nonce. */
    INVALID(Refused.Reason.UNAUTHENTICATED),
    /** There is no name to find the person by, or the e-mail address is not verified. */
    NAMELESS(Refused.Reason.UNAUTHENTICATED),
    /** Nobody here has that login. */
    UNKNOWN(Refused.Reason.UNAUTHENTICATED),
    /** The person here is locked. */
    LOCKED(Refused.Reason.UNAUTHENTICATED),
    /** The person here belongs to another account of the provider. */
    OTHER(Refused.Reason.CONFLICT);

    private final Refused.Reason reason;

    Refusals(Refused.Reason reason) {
        this.reason = reason;
    }

    String code() {
        return "sso_" + name().toLowerCase(java.util.Locale.ROOT);
    }

    Refused refused() {
        return Refused.because(reason, code(), Map.of());
    }
}
