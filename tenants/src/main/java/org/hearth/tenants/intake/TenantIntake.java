package org.hearth.tenants.intake;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import org.hearth.exchange.ImportReport;
import org.hearth.exchange.Row;
import org.hearth.exchange.TableImport;
import org.hearth.kernel.Refused;
import org.hearth.kernel.TenantId;
import org.hearth.tenants.Bound;
import org.hearth.tenants.NewTenant;
import org.hearth.tenants.PlatformSql;
import org.hearth.tenants.Tenant;
import org.hearth.tenants.TenantChanged;
import org.hearth.tenants.TenantScope;
import org.hearth.tenants.registry.Application;
import org.hearth.tenants.registry.Onboarding;
import org.hearth.tenants.registry.Registry;
import org.hearth.tenants.registry.TenantRows;

/** Takes in the subsidiaries of an opened file, two at a time, each in its own transaction; a bad row stops no other. */
@Singleton
public class TenantIntake {
    private static final Logger LOG = System.getLogger(TenantIntake.class.getName());
    static final int MOST_ROWS = 2_000;
    private static final int WORKERS = 2;
    private static final int HEARD_OF_SECONDS = 5;

    private final PlatformSql sql;
    private final FileRuns runs;
    private final Onboarding onboarding;
    private final Registry registry;
    private final Event<TenantChanged> changes;
    private final ThreadFactory threads;

    @Inject
    public TenantIntake(
            PlatformSql sql,
            FileRuns runs,
            Onboarding onboarding,
            Registry registry,
            Event<TenantChanged> changes,
            ThreadFactory threads) {
        this.sql = sql;
        this.runs = runs;
        this.onboarding = onboarding;
        this.registry = registry;
        this.changes = changes;
        this.threads = threads;
    }

    /**
     * Opens a file of subsidiaries.
     *
     * @param mapping field to header as a person chose, may be empty
     * @throws Refused if it cannot be read or lacks a column
     */
    public static TableImport open(Path file, String name, Map<String, String> mapping, boolean dryRun) {
        return TableImport.open("tenants", file, name, TenantRow.COLUMNS, mapping, dryRun);
    }

    /** The rows of the file. */
    public static List<Row> rows(TableImport file) {
        List<Row> rows = new ArrayList<>();
        for (Iterator<Row> all = file.rows(); all.hasNext(); ) {
            rows.add(all.next());
            if (rows.size() > MOST_ROWS) {
                throw Refused.invalid("file", "tenant_rows", Map.of("most", MOST_ROWS));
            }
        }
        return rows;
    }

    /**
     * Takes the rows in and reports.
     *
     * @param run the file's number in the registry, 0 if it is not kept there
     * @param goesOn told the number of rows that are done, from several threads and every few seconds; false to leave the rest
     */
    public ImportReport take(TableImport file, List<Row> rows, long run, IntPredicate goesOn) {
        Bound scope = TenantScope.require();
        ConcurrentLinkedQueue<Row> waiting = new ConcurrentLinkedQueue<>(rows);
        AtomicInteger landed = new AtomicInteger();
        AtomicInteger unchanged = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        CountDownLatch ended = new CountDownLatch(WORKERS);
        Runnable worker = () -> {
            try {
                for (Row row = waiting.poll(); row != null; row = waiting.poll()) {
                    Row next = row;
                    Optional<Boolean> made = TenantScope.call(scope, () -> one(file, run, next));
                    made.ifPresent(isNew -> (isNew ? landed : unchanged).incrementAndGet());
                    if (!goesOn.test(done.incrementAndGet())) {
                        waiting.clear();
                    }
                }
            } finally {
                ended.countDown();
            }
        };
        for (int i = 0; i < WORKERS; i++) {
            threads.newThread(worker).start();
        }
        try {
            while (!ended.await(HEARD_OF_SECONDS, TimeUnit.SECONDS)) {
                if (!goesOn.test(done.get())) {
                    waiting.clear();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            waiting.clear();
            throw new IllegalStateException("taking subsidiaries in was interrupted", e);
        }
        return file.report(landed.get(), unchanged.get());
    }

    /** Whether the row made a subsidiary, or said one that is there from elsewhere; empty if it was refused. */
    private Optional<Boolean> one(TableImport file, long run, Row row) {
        NewTenant wanted = TenantRow.wanted(row);
        try {
            NewTenant checked = Application.checked(wanted, onboarding.templateCodes());
            if (isThere(row, checked)) {
                return Optional.of(run > 0 && runs.brought(run, new TenantId(checked.code())));
            }
            return Optional.of(file.isDryRun() || make(run, row, checked));
        } catch (Refused refused) {
            refuse(file, row, refused);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "row " + row.number() + " could not be taken in", e);
            refuse(file, row, Refused.conflict("tenant_failed", Map.of()));
        }
        return Optional.empty();
    }

    /** False if another row, or another person, has just made the same. */
    private boolean make(long run, Row row, NewTenant checked) {
        try {
            Map<String, ?> origin = run > 0 ? Map.of("file", run) : Map.of();
            onboarding.onboard(checked, TenantScope.require().actor().name(), origin);
        } catch (Refused refused) {
            if (isThere(row, checked)) {
                return false;
            }
            throw refused;
        }
        TenantId id = new TenantId(checked.code());
        registry.forget(id);
        changes.fire(new TenantChanged(id, false));
        return true;
    }

    private boolean isThere(Row row, NewTenant checked) {
        List<Tenant> alike = sql.inTransaction(handle -> TenantRows.alike(handle, checked.code(), checked.name()));
        if (alike.stream().anyMatch(there -> TenantRow.isSaidBy(there, row, checked))) {
            return true;
        }
        if (!alike.isEmpty()) {
            throw Refused.conflict("tenant_taken", Map.of("code", checked.code(), "name", checked.name()));
        }
        return false;
    }

    private static void refuse(TableImport file, Row row, Refused refused) {
        String field = refused.field().isEmpty() ? "tenant_code" : "tenant_" + refused.field();
        synchronized (file) {
            file.refuse(row.number(), field, row.text(field), refused.code(), refused.values());
        }
    }
}
