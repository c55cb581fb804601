package org.hearth.tenants.upgrade;

import java.io.PrintStream;
import java.util.Map;
import org.hearth.tenants.PlatformSql;
import org.hearth.tenants.schema.Migrator;
import org.hearth.tenants.schema.TenantSchema;
import org.hearth.tenants.schema.opening.PlatformSchema;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Entry of a process that moves all schemas on and ends, without an application server: the first step of a rolling upgrade. It is
 * told where the database is as the application is, by {@code HEARTH_DB_URL}, {@code HEARTH_DB_PLATFORM_USER} and
 * {@code HEARTH_DB_PLATFORM_PASSWORD}. One subsidiary that stays behind does not hold the others up: it is named, and the exit code is
 * still 0, unless {@code --strict} is given.
 */
public final class MigrateSchemas {
    private static final int LEFT_BEHIND = 3;

    private MigrateSchemas() {}

    public static void main(String[] args) {
        System.exit(run(System.getenv(), args.length > 0 && args[0].equals("--strict"), System.out));
    }

    /**
     * Moves the registry and every subsidiary that is behind.
     *
     * @param environment the three variables
     * @param strict whether a subsidiary that stays behind is a failure
     * @return the exit code: 0, or 3 when {@code strict} and some stay behind
     */
    static int run(Map<String, String> environment, boolean strict, PrintStream out) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setURL(told(environment, "HEARTH_DB_URL"));
        database.setUser(told(environment, "HEARTH_DB_PLATFORM_USER"));
        database.setPassword(told(environment, "HEARTH_DB_PLATFORM_PASSWORD"));
        PlatformSql sql = new PlatformSql(database);
        out.println("Steps taken in the registry: " + new PlatformSchema(sql).migrate());
        Migrator.Outcome outcome = new Migrator(sql, new TenantSchema()).migrate();
        out.println("Subsidiaries moved on: " + outcome.moved());
        if (!outcome.failed().isEmpty()) {
            out.println("Subsidiaries left behind, each with its reason in the registry: " + outcome.failed());
        }
        return strict && !outcome.failed().isEmpty() ? LEFT_BEHIND : 0;
    }

    private static String told(Map<String, String> environment, String name) {
        String value = environment.getOrDefault(name, "");
        if (value.isBlank()) {
            throw new IllegalArgumentException(name + " is not set");
        }
        return value;
    }
}
