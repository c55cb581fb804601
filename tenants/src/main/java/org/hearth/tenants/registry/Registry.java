package org.hearth.tenants.registry;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hearth.kernel.TenantId;
import org.hearth.tenants.PlatformSql;
import org.hearth.tenants.Tenant;
import org.hearth.tenants.TenantChanged;
import org.jspecify.annotations.Nullable;

/**
 * The registry's rows, kept on this node for a second at most, so that a change is seen in time even if no message tells of it. A
 * subsidiary that is not known yet is always looked up: it is usable on the next request of every node.
 */
@Singleton
public class Registry {
    /** How old a copy may be. */
    public static final Duration KEPT = Duration.ofSeconds(1);

    private final PlatformSql sql;
    private final Clock clock;
    private final Map<TenantId, Copy<Tenant>> known = new ConcurrentHashMap<>();
    private volatile @Nullable Copy<List<Tenant>> all;

    private record Copy<T>(T value, Instant until) {}

    @Inject
    public Registry(PlatformSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The subsidiary of that code; empty if there is none, or none any more. */
    public Optional<Tenant> find(TenantId id) {
        Copy<Tenant> copy = known.get(id);
        if (copy != null && clock.instant().isBefore(copy.until())) {
            return Optional.of(copy.value());
        }
        Optional<Tenant> read = sql.inTransaction(handle -> TenantRows.find(handle, id));
        read.ifPresentOrElse(
                tenant -> known.put(id, new Copy<>(tenant, clock.instant().plus(KEPT))), () -> known.remove(id));
        return read;
    }

    /** All subsidiaries by number. */
    public List<Tenant> list() {
        Copy<List<Tenant>> copy = all;
        if (copy != null && clock.instant().isBefore(copy.until())) {
            return copy.value();
        }
        List<Tenant> read = sql.inTransaction(TenantRows::list);
        all = new Copy<>(read, clock.instant().plus(KEPT));
        return read;
    }

    /** Those that were deleted, by number. */
    public List<Tenant> gone() {
        return sql.inTransaction(TenantRows::gone);
    }

    /** What was done to the subsidiary as a whole, the newest first; also to one that is gone. */
    public List<TenantLog.Act> history(TenantId id) {
        return sql.inTransaction(handle -> TenantLog.of(handle, id));
    }

    /** Drops this node's copies. */
    public void forget(TenantId id) {
        known.remove(id);
        all = null;
    }

    void on(@Observes TenantChanged changed) {
        forget(changed.tenant());
    }
}
