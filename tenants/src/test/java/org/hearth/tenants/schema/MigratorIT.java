package org.hearth.tenants.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.hearth.kernel.TenantId;
import org.hearth.tenants.script.Migration;
import org.hearth.tenants.script.Script;
import org.hearth.tenants.testing.TestTenants;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MigratorIT {
    private static TestTenants tenants;

    @BeforeAll
    static void four_subsidiaries() {
        tenants = TestTenants.provision("mia", "mib", "mic", "mid");
    }

    /** One story, because it changes the version of all subsidiaries of the server. */
    @Test
    void a_failing_subsidiary_stays_behind_alone_and_is_moved_by_the_next_run() {
        TenantSchema today = new TenantSchema();
        long version = today.script().version();
        tenants.asSuperuser("mib", "create table tomorrow (id int)");
        Migrator migrator = new Migrator(tenants.platformSql(), new TenantSchema(next(today, version)));

        Migrator.Outcome first = migrator.migrate();
        assertThat(first.failed()).containsExactly(new TenantId("mib"));
        assertThat(first.moved()).contains(new TenantId("mia"), new TenantId("mic"), new TenantId("mid"));
        assertThat(standing("mib")).isEqualTo(version + ": ERROR: relation \"tomorrow\" already exists");
        assertThat(standing("mic")).isEqualTo((version + 2) + ": ");
        assertThat(columns("mib", "job"))
                .as("nothing of the first step is left")
                .doesNotContain("later");

        tenants.asSuperuser("mib", "drop table tomorrow");
        Migrator.Outcome second = migrator.migrate();
        assertThat(second.moved()).containsExactly(new TenantId("mib"));
        assertThat(second.failed()).isEmpty();
        assertThat(standing("mib")).isEqualTo((version + 2) + ": ");
        assertThat(columns("mib", "tomorrow")).containsExactly("id");
        assertThat(owner("mib", "tomorrow")).isEqualTo("t_mib");
        assertThat(migrator.migrate().moved()).isEmpty();
    }

    private static Script next(TenantSchema today, long version) {
        List<Migration> steps = new ArrayList<>(today.script().after(0));
        steps.add(new Migration(version + 1, "later", "alter table job add later int"));
        steps.add(new Migration(version + 2, "tomorrow", "create table tomorrow (id int)"));
        return new Script(steps);
    }

    private static String standing(String code) {
        return one(
                "select schema_version || ': ' || coalesce(migration_error, '') from tenant where code = :code", code);
    }

    private static String owner(String code, String table) {
        return one(
                "select tableowner from pg_tables where schemaname = 't_' || :code and tablename = '" + table + "'",
                code);
    }

    private static String one(String query, String code) {
        return tenants.platformSql()
                .inTransaction(handle -> handle.createQuery(query)
                        .bind("code", code)
                        .mapTo(String.class)
                        .one());
    }

    private static List<String> columns(String code, String table) {
        return tenants.in(
                code,
                () -> tenants.sql()
                        .with(handle -> handle.createQuery(
                                        "select attname from pg_attribute where attrelid = cast(:table as regclass) and attnum > 0")
                                .bind("table", table)
                                .mapTo(String.class)
                                .list()));
    }
}
