package org.hearth.platform.security;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.hearth.kernel.TenantId;
import org.hearth.kernel.port.SqlFile;
import org.hearth.platform.Membership;
import org.hearth.platform.Session;
import org.hearth.platform.SignIn;
import org.hearth.platform.cache.Bus;
import org.hearth.tenants.PlatformSql;
import org.jdbi.v3.core.Handle;

/**
 * Who is signed in. The database decides; a copy is believed for a second at most and is dropped at once when somebody is signed
 * out here or, by message, on another node.
 */
@Singleton
public class Sessions {
    static final Duration IDLE = Duration.ofHours(8);
    static final Duration LONGEST = Duration.ofHours(24);
    private static final String SUBJECT = "person";
    private static final long BELIEVED_NANOS = Duration.ofSeconds(1).toNanos();
    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);
    private static final Duration KEPT = Duration.ofDays(180);
    private static final int MOST_COPIES = 20_000;

    private final PlatformSql sql;
    private final Clock clock;
    private final Bus bus;
    private final FactorRule factors;
    private final Map<String, Copy> copies = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();

    @Inject
    Sessions(PlatformSql sql, Clock clock, Bus bus, FactorRule factors) {
        this.sql = sql;
        this.clock = clock;
        this.bus = bus;
        this.factors = factors;
        bus.listen(SUBJECT, personId -> forget(Long.parseLong(personId)));
    }

    private record Copy(Session session, long nanos) {}

    /** Opens a session and gives its token, which is kept nowhere. */
    public String open(long personId, String address) {
        return open(personId, address, "");
    }

    /** Opens a session for whoever has met a challenge; what the identity provider said of the challenge now holds for the session. */
    public String open(long personId, String address, String challenge) {
        String token = Secret.session();
        Instant now = clock.instant();
        sql.inTransaction(handle -> {
            handle.createUpdate("update provider_session set token_print = :print where token_print = :before")
                    .bind("print", Secret.print(token))
                    .bind("before", Secret.print(challenge))
                    .execute();
            handle.createUpdate("delete from session where expires < :before")
                    .bind("before", utc(now.minus(KEPT)))
                    .execute();
            return handle.createUpdate("insert into session (token_print, person_id, address, created, seen, expires)"
                            + " values (:print, :personId, :address, :now, :now, :expires)")
                    .bind("print", Secret.print(token))
                    .bind("personId", personId)
                    .bind("address", address)
                    .bind("now", utc(now))
                    .bind("expires", utc(now.plus(LONGEST)))
                    .execute();
        });
        return token;
    }

    /** The session of a token, unless it has ended, was idle too long, or its person is locked. */
    public Optional<Session> find(String token) {
        if (!Secret.isSession(token)) {
            return Optional.empty();
        }
        byte[] print = Secret.print(token);
        String key = Secret.name(print);
        Copy copy = copies.get(key);
        if (copy != null && System.nanoTime() - copy.nanos() < BELIEVED_NANOS) {
            return Optional.of(copy.session());
        }
        long before = changes.get();
        Optional<Session> found = sql.inTransaction(handle -> read(handle, print));
        if (found.isEmpty()) {
            copies.remove(key);
            return found;
        }
        if (copies.size() >= MOST_COPIES) {
            copies.clear();
        }
        copies.put(key, new Copy(found.get(), System.nanoTime()));
        if (changes.get() != before) {
            // somebody was signed out while the row was read: what was read may be of before
            copies.remove(key);
        }
        return found;
    }

    /** The person's sessions that are open, the one that was used last first; {@code current} is the token's own. */
    public List<SignIn.OpenSession> ofPersonOf(String token) {
        Instant now = clock.instant();
        return find(token)
                .map(session ->
                        sql.inTransaction(handle -> handle.createQuery(SqlFile.of(Sessions.class, "open_sessions.sql"))
                                .bind("personId", session.personId())
                                .bind("print", Secret.print(token))
                                .bind("now", utc(now))
                                .bind("idleSince", utc(now.minus(IDLE)))
                                .map((row, context) -> new SignIn.OpenSession(
                                        row.getString("address"),
                                        instant(row, "created"),
                                        instant(row, "seen"),
                                        row.getBoolean("current")))
                                .list()))
                .orElse(List.of());
    }

    /** Ends one session. */
    public void end(String token) {
        find(token).ifPresent(session -> {
            sql.inTransaction(
                    handle -> handle.createUpdate("update session set revoked = :now where token_print = :print")
                            .bind("now", utc(clock.instant()))
                            .bind("print", Secret.print(token))
                            .execute());
            changed(session.personId());
        });
    }

    /** Ends all sessions of a person, in the caller's transaction; {@link #changed} must follow its commit. */
    void endAll(Handle handle, long personId) {
        handle.createUpdate("update session set revoked = :now where person_id = :personId and revoked is null")
                .bind("now", utc(clock.instant()))
                .bind("personId", personId)
                .execute();
    }

    /** Ends all sessions of a person on every node. */
    public void endAll(long personId) {
        sql.inTransaction(handle -> {
            endAll(handle, personId);
            return true;
        });
        changed(personId);
    }

    /** What is known of a person has changed: copies are dropped here and on the other nodes. */
    public void changed(long personId) {
        forget(personId);
        bus.tell(SUBJECT, Long.toString(personId));
    }

    private void forget(long personId) {
        changes.incrementAndGet();
        copies.values().removeIf(copy -> copy.session().personId() == personId);
    }

    private Optional<Session> read(Handle handle, byte[] print) {
        Instant now = clock.instant();
        List<Row> rows = handle.createQuery(SqlFile.of(Sessions.class, "session.sql"))
                .bind("print", print)
                .bind("now", utc(now))
                .bind("idleSince", utc(now.minus(IDLE)))
                .map((row, context) -> row(row))
                .list();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        if (rows.get(0).seen().plus(SEEN_EVERY).isBefore(now)) {
            handle.createUpdate("update session set seen = :now where token_print = :print")
                    .bind("now", utc(now))
                    .bind("print", print)
                    .execute();
        }
        Session session = rows.get(0).session();
        List<Membership> memberships = new ArrayList<>();
        rows.forEach(row -> row.membership().ifPresent(memberships::add));
        boolean mustEnrol = rows.stream()
                .anyMatch(row -> !row.enrolled()
                        && row.membership()
                                .filter(held -> factors.asks(held.role(), row.managersToo()))
                                .isPresent());
        return Optional.of(new Session(
                session.personId(),
                session.login(),
                session.name(),
                session.mustChange(),
                mustEnrol,
                session.since(),
                memberships,
                rows.get(0).session().region(),
                ActingFors.of(handle, session.personId(), now)));
    }

    private record Row(
            Session session, Instant seen, boolean enrolled, boolean managersToo, Optional<Membership> membership) {}

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new Session(
                        row.getLong("person_id"),
                        row.getString("login"),
                        row.getString("name"),
                        row.getBoolean("must_change"),
                        false,
                        instant(row, "created"),
                        List.of(),
                        row.getBoolean("regional") ? region(row) : null,
                        List.of()),
                instant(row, "seen"),
                row.getBoolean("enrolled"),
                row.getBoolean("managers_too"),
                Persons.membership(row));
    }

    private static Set<TenantId> region(ResultSet row) throws SQLException {
        Array codes = row.getArray("region_tenants");
        return codes == null
                ? Set.of()
                : Arrays.stream((String[]) codes.getArray()).map(TenantId::new).collect(Collectors.toSet());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class))
                .toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
