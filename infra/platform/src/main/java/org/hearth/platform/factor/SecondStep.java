package org.hearth.platform.factor;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import org.hearth.kernel.Refused;
import org.hearth.platform.security.Throttle;

/** The second step of a sign-in, with the same brake on guessing as the first. */
@Singleton
public class SecondStep {
    private final Factors factors;
    private final Challenges challenges;
    private final Throttle throttle;

    @Inject
    SecondStep(Factors factors, Challenges challenges, Throttle throttle) {
        this.factors = factors;
        this.challenges = challenges;
        this.throttle = throttle;
    }

    public boolean isAsked(long personId) {
        return factors.isEnrolled(personId);
    }

    public String challenge(long personId) {
        return challenges.open(personId);
    }

    /** The person whose challenge the code meets; a challenge is met once. */
    public long meet(String challenge, String code, String address) {
        Challenges.Awaited awaited = challenges.find(challenge).orElseThrow(SecondStep::ended);
        take(awaited.personId(), code, address);
        if (!challenges.close(challenge)) {
            throw ended();
        }
        return awaited.personId();
    }

    /** @throws Refused if the code is not good, or too many were not */
    void take(long personId, String code, String address) {
        String name = name(personId);
        throttle.admit(name, address);
        if (!factors.take(personId, code)) {
            factors.refused(personId, address);
            throw Factors.wrong();
        }
        throttle.succeeded(name, address);
    }

    /** Under which wrong codes are counted; no login can look like it. */
    static String name(long personId) {
        return "second factor of " + personId;
    }

    private static Refused ended() {
        return Refused.because(Refused.Reason.UNAUTHENTICATED, "challenge_ended", Map.of());
    }
}
