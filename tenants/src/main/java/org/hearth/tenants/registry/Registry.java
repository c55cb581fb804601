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
 * The registry's rows, kept on this node for a short while. A subsidiary that is not known yet is always looked up, so that it is
 * usable on the next request of every node; a lost message about a change heals after {@link #KEPT}.
 */
@Singleton
public class Registry {
    static final Duration KEPT = Duration.ofSeconds(10);
    private static final Duration LIST_KEPT = Duration.ofSeconds(1);

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
        all = new Copy<>(read, clock.instant().plus(LIST_KEPT));
        return read;
    }

    /** Drops this node's copies. */
    public void forget(TenantId id) {
        known.remove(id);
        all = null;
    }

    void on(@Observes TenantChanged changed) {
        forget(changed.tenant());
    }

    /** Lets a subsidiary be used, or not. Gives whether there is such a subsidiary. */
    public boolean put(TenantId id, Tenant.State state) {
        int rows =
                sql.inTransaction(handle -> handle.createUpdate("update tenant set state = :state where code = :code")
                        .bind("state", state)
                        .bind("code", id.code())
                        .execute());
        forget(id);
        return rows == 1;
    }
}
