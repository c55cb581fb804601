package org.hearth.tenants.schema;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hearth.kernel.TenantId;
import org.hearth.tenants.PlatformSql;
import org.jdbi.v3.core.Handle;

/**
 * Moves the subsidiaries' schemas on, several at a time: all missing steps of one subsidiary and its new version in one transaction.
 * One that fails stays as it was, with the reason in the registry, and is tried again by the next run; the others go on. Stopped in
 * the middle, the next run goes on with those that are left; two nodes wait for each other at the subsidiary's row.
 */
@Singleton
public class Migrator {
    private static final Logger LOG = System.getLogger(Migrator.class.getName());
    private static final int WORKERS = 4;
    private static final int LONGEST_ERROR = 1000;

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
        return sql.inTransaction(
                handle -> handle.createQuery("select code from tenant where schema_version < :version order by number")
                        .bind("version", schema.script().version())
                        .map((row, context) -> new TenantId(row.getString(1)))
                        .list());
    }

    private boolean move(TenantId tenant) {
        try {
            sql.inTransaction(handle -> {
                List<Migration> missing = schema.script().after(lockVersion(handle, tenant));
                if (!missing.isEmpty()) {
                    schema.take(handle, tenant, missing);
                    handle.createUpdate(
                                    "update tenant set schema_version = :version, migration_error = null where code = :code")
                            .bind("version", schema.script().version())
                            .bind("code", tenant.code())
                            .execute();
                }
                return missing.size();
            });
            return true;
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "the schema of " + tenant + " could not be moved on and stays as it was", e);
            note(tenant, String.valueOf(e.getMessage()));
            return false;
        }
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
