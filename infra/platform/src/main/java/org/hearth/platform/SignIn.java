package org.hearth.platform;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearth.kernel.Refused;
import org.hearth.kernel.TenantId;
import org.hearth.kernel.module.Facade;
import org.hearth.kernel.module.Open;
import org.hearth.kernel.port.Caller;
import org.hearth.platform.factor.SecondStep;
import org.hearth.platform.people.Registry;
import org.hearth.platform.security.Credentials;
import org.hearth.platform.security.PeopleRealm;
import org.hearth.platform.security.Sessions;
import org.hearth.tenants.Actor;
import org.hearth.tenants.Bound;
import org.hearth.tenants.TenantScope;
import org.hearth.tenants.Tenants;
import org.jspecify.annotations.Nullable;

/** Coming in and going out: names and passwords, sessions, and the subsidiary that one works for. */
@Facade
public class SignIn {
    private final Credentials credentials;
    private final Sessions sessions;
    private final PeopleRealm realm;
    private final Tenants tenants;
    private final Caller caller;
    private final SecondStep second;
    private final Registry people;

    @Inject
    SignIn(
            Credentials credentials,
            Sessions sessions,
            PeopleRealm realm,
            Tenants tenants,
            Caller caller,
            SecondStep second,
            Registry people) {
        this.credentials = credentials;
        this.sessions = sessions;
        this.realm = realm;
        this.tenants = tenants;
        this.caller = caller;
        this.second = second;
        this.people = people;
    }

    /**
     * What a right password leads to: a session, or a challenge for those who have set up a second factor.
     *
     * @param challenge proves the password for five minutes; {@link #complete} turns it into a session
     */
    public record Begun(
            @Nullable SignedIn signedIn, @Nullable String challenge) {
        @Override
        public String toString() {
            return "Begun[" + signedIn + "]";
        }
    }

    /**
     * Opens a session, or asks for the second factor.
     *
     * @param remoteAddress where the person sits, for the brake on guessing
     * @throws Refused {@code sign_in_wrong} for an unknown name as for a wrong password; {@code sign_in_wait} after too many
     */
    @Open("nobody is anybody before the sign-in")
    public Begun begin(String login, String password, String remoteAddress) {
        long personId = credentials.verify(login, password, remoteAddress);
        return second.isAsked(personId)
                ? new Begun(null, second.challenge(personId))
                : new Begun(open(personId, remoteAddress, ""), null);
    }

    /**
     * Opens a session for somebody who has no second factor.
     *
     * @throws Refused as {@link #begin}; {@code second_factor_asked} for those who have one
     */
    @Open("nobody is anybody before the sign-in")
    public SignedIn signIn(String login, String password, String remoteAddress) {
        SignedIn signedIn = begin(login, password, remoteAddress).signedIn();
        if (signedIn == null) {
            throw Refused.because(Refused.Reason.UNAUTHENTICATED, "second_factor_asked", Map.of());
        }
        return signedIn;
    }

    /**
     * Meets a challenge with a code of the app or a recovery code, each good once.
     *
     * @throws Refused {@code second_factor_wrong}, {@code challenge_ended}, or {@code sign_in_wait} after too many
     */
    @Open("the challenge proves the password, the code the phone")
    public SignedIn complete(String challenge, String code, String remoteAddress) {
        return open(second.meet(challenge, code, remoteAddress), remoteAddress, challenge);
    }

    private SignedIn open(long personId, String remoteAddress, String challenge) {
        String token = sessions.open(personId, remoteAddress, challenge);
        return new SignedIn(token, session(token).orElseThrow());
    }

    /** The session that a token proves; empty once it has ended. Cheap enough to be asked at every request. */
    @Open("the token is the proof")
    public Optional<Session> session(String token) {
        return sessions.find(token);
    }

    /**
     * Somewhere one is signed in.
     *
     * @param address from where
     * @param seen when it was used last, to a minute
     * @param current whether it is the one that asks
     */
    public record OpenSession(String address, Instant since, Instant seen, boolean current) {}

    /** Where else the person of a token is signed in, and here; none once the session has ended. */
    @Open("the token is the proof")
    public List<OpenSession> openSessions(String token) {
        return sessions.ofPersonOf(token);
    }

    /**
     * The scope in which the person works for a subsidiary.
     *
     * @throws Refused if the session has ended, the person holds nothing there, or the password must be changed first
     */
    @Open("gives only what the person holds")
    public Bound choose(String token, TenantId tenant) {
        Session session = ready(token);
        Set<String> permissions = realm.permissions(session, tenant);
        if (permissions.isEmpty()) {
            throw Refused.notFound("tenant", tenant.code());
        }
        // whoever only acts for a customer here is named with where he is from, on receipts and in the trail
        String name = session.in(tenant).isEmpty() && session.in(null).isEmpty()
                ? session.name() + " · " + homeOf(session)
                : session.name();
        return tenants.open(tenant, new Actor(session.personId(), name, permissions));
    }

    /**
     * The scope in which the person works for the group as a whole.
     *
     * @throws Refused if the session has ended, the person holds no role in the group, or the password must be changed first
     */
    @Open("gives only what the person holds")
    public Bound chooseGroup(String token) {
        Session session = ready(token);
        if (session.in(null).isEmpty()) {
            throw Refused.invalid("tenant", "tenant_missing");
        }
        return Bound.group(new Actor(session.personId(), session.name(), realm.permissions(session, null)));
    }

    /**
     * Changes one's own password and ends all one's sessions.
     *
     * @throws Refused if the current password is wrong or the new one breaks a rule
     */
    @Open("the token and the current password are the proof")
    public void changePassword(String token, String current, String wanted, String remoteAddress) {
        Session session = sessions.find(token).orElseThrow(SignIn::ended);
        credentials.change(session, current, wanted, remoteAddress);
    }

    @Open("the token is the proof")
    public void signOut(String token) {
        sessions.end(token);
    }

    /**
     * Ends all sessions of a person on every node; of somebody else only with {@code people.manage}.
     *
     * @throws Refused if there is none, or none in this subsidiary
     */
    @Open("one's own sessions are one's own; the permission for others' is asked inside")
    public void signOutEverywhere(long personId) {
        if (caller.personId() != personId) {
            caller.require("people.manage");
            TenantId tenant = TenantScope.require().tenant();
            if (people.find(tenant, personId).isEmpty()) {
                throw Refused.notFound("person", personId);
            }
        }
        credentials.endSessions(personId);
    }

    private static String homeOf(Session session) {
        return session.memberships().stream()
                .map(Membership::tenantName)
                .findFirst()
                .orElse("");
    }

    private Session ready(String token) {
        Session session = sessions.find(token).orElseThrow(SignIn::ended);
        if (session.mustChange()) {
            throw Refused.because(Refused.Reason.FORBIDDEN, "password_change", Map.of());
        }
        if (session.mustEnrol()) {
            throw Refused.because(Refused.Reason.FORBIDDEN, "second_factor_missing", Map.of());
        }
        return session;
    }

    private static Refused ended() {
        return Refused.because(Refused.Reason.UNAUTHENTICATED, "session_ended", Map.of());
    }
}
