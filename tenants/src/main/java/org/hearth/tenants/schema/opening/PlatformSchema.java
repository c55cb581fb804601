package org.hearth.tenants.schema.opening;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.hearth.tenants.PlatformSql;
import org.hearth.tenants.script.Migration;
import org.hearth.tenants.script.Script;
import org.hearth.tenants.script.Statements;
import org.jdbi.v3.core.Handle;

/** Brings the registry's own schema to the version of this program; before any subsidiary's. */
@Singleton
public class PlatformSchema {
    private static final long LOCK = 0x48656172746831L;

    private final PlatformSql sql;

    @Inject
    public PlatformSchema(PlatformSql sql) {
        this.sql = sql;
    }

    /** Takes every step that is missing, in one transaction; several nodes wait for each other. Gives the number of steps taken. */
    public int migrate() {
        return sql.inTransaction(handle -> {
            handle.createQuery("select pg_advisory_xact_lock(:lock)")
                    .bind("lock", LOCK)
                    .mapTo(String.class)
                    .one();
            handle.execute("create schema if not exists platform");
            handle.execute(
                    "create table if not exists migration (version bigint primary key, name varchar(100) not null,"
                            + " taken timestamptz not null default now())");
            return takeMissing(handle);
        });
    }

    private static int takeMissing(Handle handle) {
        List<Long> taken = handle.createQuery("select version from migration")
                .mapTo(Long.class)
                .list();
        List<Migration> missing = Script.ofPlatform().after(0).stream()
                .filter(step -> !taken.contains(step.version()))
                .toList();
        for (Migration step : missing) {
            Statements.run(handle, step.sql());
            handle.createUpdate("insert into migration (version, name) values (:version, :name)")
                    .bind("version", step.version())
                    .bind("name", step.name())
                    .execute();
        }
        return missing.size();
    }
}
