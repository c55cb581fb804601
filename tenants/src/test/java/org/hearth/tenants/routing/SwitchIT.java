package org.hearth.tenants.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.hearth.tenants.testing.TestTenants;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/** What a statement can try in order to become another subsidiary. */
class SwitchIT {
    private static TestTenants tenants;

    @BeforeAll
    static void two_subsidiaries() {
        tenants = TestTenants.provision("swa", "swb");
    }

    @Test
    void it_cannot_set_another_role() {
        assertRefused("set local role t_swb", "refused in a subsidiary's connection");
        assertRefused("select 1; set role t_swb", "refused in a subsidiary's connection");
    }

    @Test
    void it_cannot_set_another_role_through_a_function() {
        assertRefused("select set_config('role', 't_swb', true)", "permission denied for function set_config");
        assertRefused(
                "select query_to_xml('set role t_swb', true, true, '')",
                "SET is not allowed in a non-volatile function");
    }

    @Test
    void it_cannot_write_a_function_that_would() {
        assertRefused("create function f() returns int language sql return 1", "refused in a subsidiary's connection");
        assertThatThrownBy(() -> tenants.in(
                        "swa",
                        () -> pastTheGuard("create function f() returns int language sql set role = 't_swb' return 1")))
                .hasStackTraceContaining("permission denied for language sql");
        assertThatThrownBy(() -> tenants.in("swa", () -> pastTheGuard("do $$ begin execute 'set role t_swb'; end $$")))
                .hasStackTraceContaining("permission denied for language plpgsql");
    }

    @Test
    void it_cannot_give_its_tables_to_another_or_make_a_schema() {
        assertRefused("alter table org_unit owner to t_swb", "refused in a subsidiary's connection");
        assertThatThrownBy(() -> tenants.in("swa", () -> pastTheGuard("alter table org_unit owner to t_swb")))
                .hasStackTraceContaining("must be able to SET ROLE \"t_swb\"");
        assertThatThrownBy(() -> tenants.in("swa", () -> pastTheGuard("create schema mine")))
                .hasStackTraceContaining("permission denied for database");
    }

    /** The one door that the database cannot close; only code of the house that unwraps the driver's connection stands before it. */
    @Test
    void the_drivers_own_connection_can_still_become_another_and_the_next_transaction_does_not_notice() {
        tenants.in("swa", () -> pastTheGuard("set role t_swb"));
        assertThat(tenants.in("swa", SwitchIT::role)).isEqualTo("t_swa");
    }

    @Test
    void a_connection_is_nobodys_again_after_its_transaction() {
        tenants.in("swa", () -> {
            assertThat(role()).isEqualTo("t_swa");
        });
        assertThat(tenants.in("swb", SwitchIT::role)).isEqualTo("t_swb");
    }

    private static String role() {
        return tenants.sql()
                .with(handle -> handle.createQuery("select current_user")
                        .mapTo(String.class)
                        .one());
    }

    private static void assertRefused(String sql, String why) {
        assertThatThrownBy(() -> tenants.in("swa", () -> tenants.sql().use(handle -> handle.execute(sql))))
                .hasStackTraceContaining(why);
    }

    private static void pastTheGuard(String sql) {
        tenants.sql().use(handle -> run(handle, sql));
    }

    private static void run(Handle handle, String sql) {
        try {
            Connection raw = (Connection) handle.getConnection().unwrap(PGConnection.class);
            try (Statement statement = raw.createStatement()) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
