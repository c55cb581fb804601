package org.hearth.platform.security;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearth.kernel.Refused;
import org.hearth.platform.Session;
import org.hearth.tenants.Actor;
import org.hearth.tenants.PlatformSql;

/** Checks and changes passwords, with the brake before and the log behind. */
@Singleton
public class Credentials {
    private static final Actor UNKNOWN = new Actor(0, "", Set.of());

    private final PlatformSql sql;
    private final PeopleRealm realm;
    private final Persons persons;
    private final Passwords passwords;
    private final Throttle throttle;
    private final Sessions sessions;
    private final SecurityLog log;

    @Inject
    Credentials(
            PlatformSql sql,
            PeopleRealm realm,
            Persons persons,
            Passwords passwords,
            Throttle throttle,
            Sessions sessions,
            SecurityLog log) {
        this.sql = sql;
        this.realm = realm;
        this.persons = persons;
        this.passwords = passwords;
        this.throttle = throttle;
        this.sessions = sessions;
        this.log = log;
    }

    /**
     * The id of the person whose login and password these are.
     *
     * @throws Refused {@code sign_in_wrong}, or {@code sign_in_wait} with the seconds to wait
     */
    public long verify(String typed, String password, String address) {
        String login = Persons.normal(typed);
        throttle.admit(login, address);
        Optional<Persons.Person> person = password.isEmpty() || password.length() > Passwords.LONGEST
                ? Optional.empty()
                : realm.authenticate(login, password);
        if (person.isEmpty()) {
            sql.inTransaction(handle -> {
                // the name as typed stays out of the log: people type passwords into the wrong field
                log.add(handle, UNKNOWN, null, "session.refused", "session", address, Map.of());
                return true;
            });
            throw Refused.because(Refused.Reason.UNAUTHENTICATED, "sign_in_wrong", Map.of());
        }
        throttle.succeeded(login, address);
        Persons.Person found = person.get();
        sql.inTransaction(handle -> {
            Actor actor = new Actor(found.id(), found.name(), Set.of());
            log.add(handle, actor, null, "session.open", "person/" + found.id(), address, Map.of());
            return true;
        });
        return found.id();
    }

    /** Changes a person's own password; all sessions end. */
    public void change(Session session, String current, String wanted, String address) {
        verify(session.login(), current, address);
        Passwords.check(session.login(), wanted);
        if (current.equals(wanted)) {
            throw Refused.invalid("password", "password_same");
        }
        set(session.personId(), wanted, false, new Actor(session.personId(), session.name(), Set.of()), address);
    }

    /** Gives a person a new random password that must be changed at the next sign-in; all sessions end. */
    public String reset(long personId, Actor actor) {
        String password = readable();
        set(personId, password, true, actor, "");
        return password;
    }

    public void endSessions(long personId) {
        sessions.endAll(personId);
    }

    /** What a person holds has changed: every node looks again. */
    public void changed(long personId) {
        sessions.changed(personId);
    }

    /**
     * The hash of a password that somebody has chosen.
     *
     * @throws Refused if the password breaks a rule
     */
    public String hashOfChosen(String login, String password) {
        Passwords.check(login, password);
        return passwords.hash(password);
    }

    /** The hash of a password that the house or its configuration gives. */
    public String hashOfMade(String password) {
        return passwords.hash(password);
    }

    /** A password that a person can copy from paper. */
    public static String readable() {
        return Secret.readable(4) + "-" + Secret.readable(4) + "-" + Secret.readable(4) + "-" + Secret.readable(4);
    }

    private void set(long personId, String password, boolean mustChange, Actor actor, String address) {
        String hash = passwords.hash(password);
        sql.inTransaction(handle -> {
            persons.setPassword(handle, personId, hash, mustChange);
            sessions.endAll(handle, personId);
            log.add(
                    handle,
                    actor,
                    null,
                    "people.password",
                    "person/" + personId,
                    address,
                    Map.of("mustChange", mustChange));
            return true;
        });
        sessions.changed(personId);
    }
}
