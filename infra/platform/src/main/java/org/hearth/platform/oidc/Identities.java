package org.hearth.platform.oidc;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearth.platform.security.SecurityLog;
import org.hearth.tenants.Actor;
import org.hearth.tenants.PlatformSql;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Who of the provider is whom here, and what it has said of the sessions that stand. */
@Singleton
public class Identities {
    /** No session lasts longer. */
    private static final Duration KEPT = Duration.ofHours(25);

    private static final Actor UNKNOWN = new Actor(0, "", Set.of());

    private final PlatformSql sql;
    private final SecurityLog log;
    private final Clock clock;

    @Inject
    Identities(PlatformSql sql, SecurityLog log, Clock clock) {
        this.sql = sql;
        this.log = log;
        this.clock = clock;
    }

    /** Somebody here. */
    record Linked(long personId, String name, boolean locked) {}

    Optional<Linked> linked(Proven proven) {
        return sql.inTransaction(handle -> linked(handle, proven));
    }

    /** Links the person of a login; whom another account of the provider belongs to already is left alone. */
    Optional<Linked> link(Proven proven, String login, String address) {
        return sql.inTransaction(handle -> {
            Optional<Linked> person = handle.createQuery(
                            "select id, name, state <> 'ACTIVE' as locked from person where lower(login) = :login")
                    .bind("login", login)
                    .map((row, context) ->
                            new Linked(row.getLong("id"), row.getString("name"), row.getBoolean("locked")))
                    .findOne();
            if (person.isEmpty() || person.get().locked()) {
                return person;
            }
            long id = person.get().personId();
            int added = handle.createUpdate("insert into person_identity (issuer, subject, person_id, linked)"
                            + " values (:issuer, :subject, :person, :now) on conflict do nothing")
                    .bind("issuer", proven.issuer())
                    .bind("subject", proven.subject())
                    .bind("person", id)
                    .bind("now", now())
                    .execute();
            if (added == 1) {
                Actor actor = new Actor(id, person.get().name(), Set.of());
                log.add(
                        handle,
                        actor,
                        null,
                        "identity.link",
                        "person/" + id,
                        address,
                        Map.of("issuer", proven.issuer()));
            }
            if (linked(handle, proven).filter(now -> now.personId() == id).isEmpty()) {
                throw Refusals.OTHER.refused();
            }
            return person;
        });
    }

    /** Forgets which accounts of providers are a person's; the next sign-in links anew. */
    public boolean unlink(long personId) {
        return sql.inTransaction(handle -> {
            int gone = handle.createUpdate("delete from person_identity where person_id = :person")
                    .bind("person", personId)
                    .execute();
            if (gone > 0) {
                log.add(handle, "identity.unlink", "person/" + personId, Map.of());
            }
            return gone > 0;
        });
    }

    /** Notes what the provider has said of a session or of a challenge. */
    void note(byte[] print, Proven proven) {
        sql.inTransaction(handle -> {
            handle.createUpdate("delete from provider_session where expires < :now")
                    .bind("now", now())
                    .execute();
            return handle.createUpdate(
                            "insert into provider_session (token_print, issuer, subject, sid, second_factor, expires)"
                                    + " values (:print, :issuer, :subject, :sid, :second, :expires)")
                    .bind("print", print)
                    .bind("issuer", proven.issuer())
                    .bind("subject", proven.subject())
                    .bind("sid", proven.sid())
                    .bind("second", proven.secondFactor())
                    .bind("expires", now().plus(KEPT))
                    .execute();
        });
    }

    /** Whether a session came through the provider. */
    boolean isNoted(byte[] print) {
        return sql.inTransaction(handle -> handle.createQuery(
                        "select exists (select 1 from provider_session where token_print = :print)")
                .bind("print", print)
                .mapTo(Boolean.class)
                .one());
    }

    /** Ends the sessions that the provider ends, and gives whose they were. */
    List<Long> end(String issuer, @Nullable String subject, @Nullable String sid) {
        return sql.inTransaction(handle -> {
            List<Long> people = handle.createQuery("update session set revoked = :now from provider_session said"
                            + " where said.token_print = session.token_print and session.revoked is null"
                            + " and said.issuer = :issuer and (said.sid = :sid or :sid is null and said.subject = :subject)"
                            + " returning session.person_id")
                    .bind("now", now())
                    .bind("issuer", issuer)
                    .bindByType("subject", subject, String.class)
                    .bindByType("sid", sid, String.class)
                    .mapTo(Long.class)
                    .list();
            people.forEach(
                    id -> log.add(handle, UNKNOWN, null, "session.end", "person/" + id, "", Map.of("issuer", issuer)));
            return people;
        });
    }

    void opened(Linked person, Proven proven, String address) {
        Actor actor = new Actor(person.personId(), person.name(), Set.of());
        sql.inTransaction(handle -> {
            log.add(
                    handle,
                    actor,
                    null,
                    "session.open",
                    "person/" + person.personId(),
                    address,
                    Map.of("issuer", proven.issuer(), "secondFactor", proven.secondFactor()));
            return true;
        });
    }

    void refused(String why, String address) {
        sql.inTransaction(handle -> {
            log.add(handle, UNKNOWN, null, "session.refused", "session", address, Map.of("why", why));
            return true;
        });
    }

    private static Optional<Linked> linked(Handle handle, Proven proven) {
        return handle.createQuery(
                        "select person.id, person.name, person.state <> 'ACTIVE' as locked from person_identity"
                                + " join person on person.id = person_identity.person_id"
                                + " where issuer = :issuer and subject = :subject")
                .bind("issuer", proven.issuer())
                .bind("subject", proven.subject())
                .map((row, context) -> new Linked(row.getLong("id"), row.getString("name"), row.getBoolean("locked")))
                .findOne();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
