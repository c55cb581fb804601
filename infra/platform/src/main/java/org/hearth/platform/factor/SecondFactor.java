package org.hearth.platform.factor;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearth.kernel.Refused;
import org.hearth.kernel.module.Facade;
import org.hearth.kernel.module.Open;
import org.hearth.platform.Session;
import org.hearth.platform.security.Sessions;
import org.hearth.platform.security.Throttle;
import org.hearth.tenants.Actor;

/** One's own second factor; the token of one's session is the proof. */
@Facade
public class SecondFactor {
    private final Factors factors;
    private final SecondStep step;
    private final Sessions sessions;
    private final Throttle throttle;

    @Inject
    SecondFactor(Factors factors, SecondStep step, Sessions sessions, Throttle throttle) {
        this.factors = factors;
        this.step = step;
        this.sessions = sessions;
        this.throttle = throttle;
    }

    /** @throws Refused if the session has ended */
    @Open("the token is the proof")
    public FactorState state(String token) {
        Session session = session(token);
        return new FactorState(
                factors.isEnrolled(session.personId()), session.mustEnrol(), factors.codesLeft(session.personId()));
    }

    /**
     * Begins to set a factor up, or to replace it.
     *
     * @param code of the factor that there is; not looked at if there is none
     * @throws Refused if the session has ended, or there is a factor and the code is not good
     */
    @Open("the token is the proof, and for a replacement the code")
    public Enrolment begin(String token, String code, String address) {
        Session session = session(token);
        if (factors.isEnrolled(session.personId())) {
            step.take(session.personId(), code, address);
        }
        return factors.begin(session.personId(), session.login());
    }

    /**
     * Confirms what was begun with the first code of the app; from the next sign-in on a code is asked.
     *
     * @return ten recovery codes, shown this once
     * @throws Refused if the session has ended or the code is not good
     */
    @Open("the token is the proof")
    public List<String> confirm(String token, String code, String address) {
        Session session = session(token);
        if (session.mustChange()) {
            throw Refused.because(Refused.Reason.FORBIDDEN, "password_change", Map.of());
        }
        throttle.admit(SecondStep.name(session.personId()), address);
        List<String> recovery =
                factors.confirm(new Actor(session.personId(), session.name(), Set.of()), code.strip(), address);
        throttle.succeeded(SecondStep.name(session.personId()), address);
        sessions.changed(session.personId());
        return recovery;
    }

    private Session session(String token) {
        return sessions.find(token)
                .orElseThrow(() -> Refused.because(Refused.Reason.UNAUTHENTICATED, "session_ended", Map.of()));
    }
}
