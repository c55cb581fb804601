package org.hearth.verify.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.hearth.tenants.testing.TestTenants;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The database's own refusal, past all of our code: the application's login, one subsidiary's role, and the other's tables from the catalog. */
class DatabaseIsolationIT {
    private static final Set<String> REFUSED = Set.of("42501", "42P01");
    private static final List<String> ACTS = List.of(
            "select count(*) from %s",
            "insert into %s default values", "delete from %s", "truncate %s", "drop table %s");

    private static TestTenants tenants;

    @BeforeAll
    static void two_subsidiaries() {
        tenants = TestTenants.provision("dbnear", "dbfar");
    }

    @Test
    void statements_that_name_another_subsidiary_s_schema_are_refused_for_every_table() {
        SoftAssertions all = new SoftAssertions();
        List<String> tables = tables("t_dbfar");
        assertThat(tables).hasSizeGreaterThan(25);
        for (String table : tables) {
            for (String act : ACTS) {
                all.assertThat(REFUSED)
                        .as(act, table)
                        .contains(state("t_dbnear", "t_dbnear", act.formatted("t_dbfar." + table)));
            }
        }
        all.assertAll();
        System.out.println("isolation: " + tables.size() + " tables, 0 leaks");
    }

    @Test
    void a_wrong_search_path_reaches_nothing_because_the_role_owns_its_own_schema_alone() {
        SoftAssertions all = new SoftAssertions();
        for (String table : tables("t_dbfar")) {
            all.assertThat(REFUSED).as(table).contains(state("t_dbnear", "t_dbfar", "select count(*) from " + table));
        }
        all.assertAll();
        assertThat(state("t_dbnear", "t_dbnear", "select count(*) from org_unit"))
                .as("its own table with its own path")
                .isEqualTo("none");
    }

    @Test
    void the_application_without_a_subsidiary_s_role_owns_and_sees_nothing() {
        SoftAssertions all = new SoftAssertions();
        for (String schema : List.of("t_dbnear", "t_dbfar", "platform", "hq")) {
            for (String table : tables(schema)) {
                all.assertThat(REFUSED)
                        .as(schema + "." + table)
                        .contains(state("none", "pg_catalog", "select count(*) from " + schema + "." + table));
            }
        }
        all.assertAll();
    }

    @Test
    void the_registry_and_headquarters_facts_are_out_of_reach_for_a_subsidiary_s_role() {
        SoftAssertions all = new SoftAssertions();
        for (String schema : List.of("platform", "hq")) {
            for (String table : tables(schema)) {
                for (String act : ACTS) {
                    all.assertThat(REFUSED)
                            .as(act, schema + "." + table)
                            .contains(state("t_dbnear", "t_dbnear", act.formatted(schema + "." + table)));
                }
            }
        }
        all.assertAll();
    }

    @Test
    void our_own_way_in_refuses_to_change_role_or_path() {
        for (String escape : List.of(
                "set role t_dbfar",
                "set local role t_dbfar",
                "reset role",
                "set search_path = t_dbfar",
                "select set_config('role', 't_dbfar', true)",
                "select set_config('search_path', 't_dbfar', true)",
                "set session authorization hearth_platform",
                "select count(*) from t_dbfar.org_unit")) {
            assertThatThrownBy(() -> tenants.in("dbnear", () -> tenants.sql().use(handle -> handle.execute(escape))))
                    .as(escape)
                    .isInstanceOf(RuntimeException.class);
        }
    }

    /** More often than the driver needs to keep a statement prepared in the server. */
    @Test
    void a_prepared_statement_answers_each_subsidiary_with_its_own_rows() {
        SoftAssertions all = new SoftAssertions();
        for (int turn = 0; turn < 40; turn++) {
            for (String code : List.of("dbnear", "dbfar", "dbnear")) {
                String name = tenants.in(
                        code,
                        () -> tenants.sql()
                                .with(handle -> handle.createQuery("select name from org_unit where kind = :kind")
                                        .bind("kind", "HEAD")
                                        .mapTo(String.class)
                                        .one()));
                all.assertThat(name).endsWith(code);
            }
        }
        all.assertAll();
    }

    private static List<String> tables(String schema) {
        return tenants.platformSql()
                .inTransaction(handle -> handle.createQuery(
                                "select relname from pg_class where relkind in ('r', 'p', 'v')"
                                        + " and relnamespace = (select oid from pg_namespace where nspname = :schema) order by 1")
                        .bind("schema", schema)
                        .mapTo(String.class)
                        .list());
    }

    /** The state with which the database answers the statement, {@code none} if it does what it is asked. */
    private static String state(String role, String path, String statement) {
        try {
            tenants.asSuperuser(
                    "dbnear",
                    "set session authorization hearth_app; set role " + role + "; set search_path = " + path + "; "
                            + statement);
            return "none";
        } catch (IllegalStateException e) {
            return e.getCause() instanceof SQLException refusal ? refusal.getSQLState() : e.toString();
        }
    }
}
