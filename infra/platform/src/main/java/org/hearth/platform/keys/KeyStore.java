package org.hearth.platform.keys;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hearth.kernel.Refused;
import org.hearth.kernel.TenantId;
import org.hearth.platform.cache.Bus;
import org.hearth.platform.security.Secret;
import org.hearth.platform.security.SecurityLog;
import org.hearth.tenants.Actor;
import org.hearth.tenants.PlatformSql;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Keys in the platform's schema; a copy is believed for a second at most. */
@Singleton
class KeyStore {
    private static final String SUBJECT = "keys";
    private static final String COLUMNS = "id, tenant, name, permissions, created, last_used, revoked";
    private static final long BELIEVED_NANOS = Duration.ofSeconds(1).toNanos();
    private static final Duration USED_EVERY = Duration.ofMinutes(1);
    private static final int MOST_COPIES = 5_000;

    private final PlatformSql sql;
    private final Clock clock;
    private final Bus bus;
    private final SecurityLog log;
    private final Map<String, Copy> copies = new ConcurrentHashMap<>();

    private record Copy(ApiKey key, long nanos) {}

    @Inject
    KeyStore(PlatformSql sql, Clock clock, Bus bus, SecurityLog log) {
        this.sql = sql;
        this.clock = clock;
        this.bus = bus;
        this.log = log;
        bus.listen(SUBJECT, id -> copies.clear());
    }

    List<ApiKey> list(@Nullable TenantId tenant) {
        return sql.inTransaction(handle -> handle.createQuery("select " + COLUMNS + " from api_key"
                        + " where cast(:tenant as varchar) is null or tenant = :tenant order by id desc")
                .bind("tenant", tenant == null ? null : tenant.code())
                .map((row, context) -> read(row))
                .list());
    }

    ApiKeys.Issued issue(NewApiKey wanted, Actor by) {
        String secret = Secret.apiKey();
        ApiKey key = sql.inTransaction(handle -> {
            ApiKey issued = handle.createQuery(
                            "insert into api_key (tenant, name, permissions, key_print, created, created_by)"
                                    + " values (:tenant, :name, :permissions, :print, :now, :by) returning " + COLUMNS)
                    .bind("tenant", wanted.tenant().code())
                    .bind("name", wanted.name().strip())
                    .bindArray("permissions", String.class, List.copyOf(wanted.permissions()))
                    .bind("print", Secret.print(secret))
                    .bind("now", now())
                    .bind("by", by.personId())
                    .map((row, context) -> read(row))
                    .one();
            log.add(handle, "keys.issue", "key/" + issued.id(), Map.of("permissions", issued.permissions()));
            return issued;
        });
        return new ApiKeys.Issued(key, secret);
    }

    void revoke(@Nullable TenantId tenant, long id) {
        sql.inTransaction(handle -> {
            int revoked = handle.createUpdate("update api_key set revoked = :now where id = :id and revoked is null"
                            + " and (cast(:tenant as varchar) is null or tenant = :tenant)")
                    .bind("now", now())
                    .bind("id", id)
                    .bind("tenant", tenant == null ? null : tenant.code())
                    .execute();
            if (revoked == 0) {
                throw Refused.notFound("key", id);
            }
            log.add(handle, "keys.revoke", "key/" + id, Map.of());
            return true;
        });
        copies.clear();
        bus.tell(SUBJECT, Long.toString(id));
    }

    Optional<ApiKey> find(String secret) {
        if (!Secret.isApiKey(secret)) {
            return Optional.empty();
        }
        byte[] print = Secret.print(secret);
        String name = Secret.name(print);
        Copy copy = copies.get(name);
        if (copy != null && System.nanoTime() - copy.nanos() < BELIEVED_NANOS) {
            return Optional.of(copy.key());
        }
        Optional<ApiKey> found = sql.inTransaction(handle -> use(handle, print));
        if (copies.size() >= MOST_COPIES) {
            copies.clear();
        }
        found.ifPresentOrElse(key -> copies.put(name, new Copy(key, System.nanoTime())), () -> copies.remove(name));
        return found;
    }

    private Optional<ApiKey> use(Handle handle, byte[] print) {
        Optional<ApiKey> found = handle.createQuery(
                        "select " + COLUMNS + " from api_key where key_print = :print and revoked is null")
                .bind("print", print)
                .map((row, context) -> read(row))
                .findOne();
        found.filter(key -> isStale(key.lastUsed())).ifPresent(key -> used(handle, key));
        return found;
    }

    /** Every use within a minute counts as one; the first of a day is kept for ever. */
    private void used(Handle handle, ApiKey key) {
        int first = handle.createUpdate("update api_key set last_used = :now where id = :id"
                        + " and (last_used is null or last_used < :today)")
                .bind("now", now())
                .bind("today", now().truncatedTo(ChronoUnit.DAYS))
                .bind("id", key.id())
                .execute();
        if (first == 1) {
            Actor actor = new Actor(0, key.name(), Set.of());
            log.add(handle, actor, key.tenant(), "keys.use", "key/" + key.id(), "", Map.of());
        } else {
            handle.createUpdate("update api_key set last_used = :now where id = :id")
                    .bind("now", now())
                    .bind("id", key.id())
                    .execute();
        }
    }

    private boolean isStale(@Nullable Instant lastUsed) {
        return lastUsed == null || lastUsed.plus(USED_EVERY).isBefore(clock.instant());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static ApiKey read(ResultSet row) throws SQLException {
        return new ApiKey(
                row.getLong("id"),
                new TenantId(row.getString("tenant")),
                row.getString("name"),
                Set.of((String[]) row.getArray("permissions").getArray()),
                Objects.requireNonNull(instant(row, "created")),
                instant(row, "last_used"),
                instant(row, "revoked"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
