package org.hearth.tenants.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.hearth.kernel.TenantId;
import org.hearth.tenants.PlatformSql;
import org.hearth.tenants.schema.Migrator;
import org.hearth.tenants.schema.TenantSchema;
import org.hearth.tenants.testing.TestTenants;
import org.junit.jupiter.api.Test;

class KilledMigrationIT {
    /** Four times as many as are moved at once. */
    private static final String[] CODES =
            IntStream.range(0, 16).mapToObj(i -> "km" + i).toArray(String[]::new);

    private static final int LATEST_MILLIS = 600;

    private final TestTenants tenants = TestTenants.provision(CODES);
    private final PlatformSql sql = tenants.platformSql();

    @Test
    void a_kill_at_any_instant_leaves_each_subsidiary_before_or_after_a_step_and_the_next_run_completes() {
        long today = new TenantSchema().script().version();
        try (Killing killing = new Killing(tenants, LATEST_MILLIS)) {
            int betweenTwo = 0;
            for (int round = 1; round <= Killing.ROUNDS; round++) {
                betweenTwo += round(killing, today, round).size() > 1 ? 1 : 0;
            }
            System.out.println("killed inside a transaction in " + killing.inTheMiddle()
                    + ", between two subsidiaries in " + betweenTwo + " of " + Killing.ROUNDS + " rounds");
        }
    }

    /** The versions in which the kill left the subsidiaries. */
    private Set<Long> round(Killing killing, long today, int round) {
        killing.once("migrate " + round);
        Set<Long> versions = new TreeSet<>();
        for (String code : CODES) {
            long version = version(code);
            versions.add(version);
            assertThat(version).isIn(today + round - 1, today + round);
            assertThat(steps(code)).as(code + " in round " + round).isEqualTo(version - today);
        }
        TenantSchema next = Victim.withMore(round);
        Migrator.Outcome rest = new Migrator(sql, next).migrate();
        assertThat(rest.failed()).isEmpty();
        for (String code : CODES) {
            assertThat(version(code)).isEqualTo(today + round);
            assertThat(steps(code)).isEqualTo(round);
            assertThat(timesMoved(code, today + round)).as("none twice").isEqualTo(1);
        }
        return versions;
    }

    private long version(String code) {
        return number("select schema_version from tenant where code = :code", code);
    }

    /** How many of the steps' columns, indexes and tables stand in its schema; -1 if some step is there by half. */
    private long steps(String code) {
        long columns = number(
                "select count(*) from pg_attribute a join pg_class c on c.oid = a.attrelid and c.relname = 'job'"
                        + " join pg_namespace n on n.oid = c.relnamespace and n.nspname = 't_' || :code where a.attname like 'more%'",
                code);
        long indexes = number(
                "select count(*) from pg_indexes where schemaname = 't_' || :code and indexname like 'job_more%'",
                code);
        long tables = number(
                "select count(*) from pg_tables where schemaname = 't_' || :code and tablename like 'more%'", code);
        return columns == indexes && indexes == tables ? columns : -1;
    }

    private long timesMoved(String code, long version) {
        return number(
                "select count(*) from tenant_log where tenant = :code and act = 'tenants.migrate' and details ->> 'to' = '"
                        + version + "'",
                code);
    }

    private long number(String query, String code) {
        return sql.inTransaction(handle -> handle.createQuery(query)
                .bind("code", new TenantId(code).code())
                .mapTo(Long.class)
                .one());
    }
}
