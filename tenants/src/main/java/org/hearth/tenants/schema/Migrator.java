package org.hearth.tenants.schema;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hearth.kernel.TenantId;
import org.hearth.tenants.PlatformSql;
import org.hearth.tenants.registry.TenantLog;
import org.hearth.tenants.script.Migration;
import org.jdbi.v3.core.Handle;

/**
 * Moves the subsidiaries' schemas on, several at a time: all missing steps of one subsidiary and its new version in one transaction.
 * One that fails stays as it was, with the reason in the registry, and is tried again by the next run; the others go on. Stopped in
 * the middle, the next run goes on with those that are left; two nodes wait for each other at the subsidiary's row.
 *
 * <p>A step never makes the people at work wait for long: whoever holds a table that it wants lets the whole step be given up after
 * half a second and tried again a little later.
 */
@Singleton
public class Migrator {
    private static final Logger LOG = System.getLogger(Migrator.class.getName());
    private static final int WORKERS = 4;
    private static final int LONGEST_ERROR = 1000;
    private static final int TRIES = 30;
    private static final String LOCK_TIMEOUT = "set local lock_timeout = '500ms'";
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);

    /** Lock not available, deadlock. */
    private static final Set<String> IN_THE_WAY = Set.of("55P03", "40P01");

    private final PlatformSql sql;
    private final TenantSchema schema;

    /**
     * How a run ended.
     *
     * @param moved subsidiaries that are at the newest version now and were not before
     * @param failed subsidiaries that stay behind
     */
    public record Outcome(List<TenantId> moved, List<TenantId> failed) {}

    @Inject
    public Migrator(PlatformSql sql, TenantSchema schema) {
        this.sql = sql;
        this.schema = schema;
    }

    /** Moves every subsidiary that is behind. */
    public Outcome migrate() {
        List<TenantId> moved = new ArrayList<>();
        List<TenantId> failed = new ArrayList<>();
        ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
        try {
            List<TenantId> behind = behind();
            List<Future<Boolean>> results = new ArrayList<>();
            for (TenantId tenant : behind) {
                results.add(workers.submit(() -> move(tenant)));
            }
            for (int i = 0; i < behind.size(); i++) {
                (results.get(i).get() ? moved : failed).add(behind.get(i));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("migration was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            workers.shutdownNow();
        }
        return new Outcome(List.copyOf(moved), List.copyOf(failed));
    }

    private List<TenantId> behind() {
        return sql.inTransaction(handle -> handle.createQuery(
                        "select code from tenant where schema_version < :version and state <> 'DELETED' order by number")
                .bind("version", schema.script().version())
                .map((row, context) -> new TenantId(row.getString(1)))
                .list());
    }

    private boolean move(TenantId tenant) throws InterruptedException {
        try {
            for (int attempt = 1; ; attempt++) {
                try {
                    sql.inTransaction(handle -> take(handle, tenant));
                    return true;
                } catch (RuntimeException e) {
                    if (attempt >= TRIES || !isInTheWay(e)) {
                        throw e;
                    }
                    Thread.sleep(BETWEEN_TRIES.toMillis() * Math.min(attempt, 10));
                }
            }
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "the schema of " + tenant + " could not be moved on and stays as it was", e);
            note(tenant, String.valueOf(e.getMessage()));
            return false;
        }
    }

    private int take(Handle handle, TenantId tenant) {
        handle.execute(LOCK_TIMEOUT);
        long version = lockVersion(handle, tenant);
        List<Migration> missing = schema.script().after(version);
        if (!missing.isEmpty()) {
            schema.take(handle, tenant, missing);
            handle.createUpdate(
                            "update tenant set schema_version = :version, migration_error = null where code = :code")
                    .bind("version", schema.script().version())
                    .bind("code", tenant.code())
                    .execute();
            TenantLog.add(
                    handle,
                    tenant,
                    "tenants.migrate",
                    Map.of("from", version, "to", schema.script().version()));
        }
        return missing.size();
    }

    private static boolean isInTheWay(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && IN_THE_WAY.contains(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static long lockVersion(Handle handle, TenantId tenant) {
        return handle.createQuery("select schema_version from tenant where code = :code for update")
                .bind("code", tenant.code())
                .mapTo(Long.class)
                .one();
    }

    private void note(TenantId tenant, String error) {
        sql.inTransaction(handle -> handle.createUpdate("update tenant set migration_error = :error where code = :code")
                .bind("error", error.substring(0, Math.min(error.length(), LONGEST_ERROR)))
                .bind("code", tenant.code())
                .execute());
    }
}
