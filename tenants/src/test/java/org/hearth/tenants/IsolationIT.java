package org.hearth.tenants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.hearth.kernel.TenantId;
import org.hearth.tenants.testing.TestTenants;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class IsolationIT {
    private static TestTenants tenants;

    @BeforeAll
    static void two_subsidiaries() {
        tenants = TestTenants.provision("isa", "isb");
    }

    @Test
    void a_subsidiary_finds_its_own_head_office() {
        assertThat(tenants.in("isa", IsolationIT::names)).containsExactly("燃气公司 isa", "中心营业厅");
        assertThat(tenants.in("isb", IsolationIT::names)).containsExactly("燃气公司 isb", "中心营业厅");
    }

    @Test
    void a_statement_that_names_another_schema_is_refused_by_the_database() {
        assertThatThrownBy(() -> tenants.in("isa", () -> read("select name from t_isb.org_unit")))
                .hasMessageContaining("permission denied for schema t_isb");
    }

    @Test
    void the_registry_is_out_of_reach_for_a_subsidiary() {
        assertThatThrownBy(() -> tenants.in("isa", () -> read("select name from platform.tenant")))
                .hasMessageContaining("permission denied for schema platform");
    }

    @Test
    void without_a_scope_there_is_no_connection() {
        assertThatThrownBy(() -> read("select 1")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_transaction_of_one_subsidiary_does_not_become_anothers() {
        assertThatThrownBy(() -> tenants.in("isa", () -> {
                    names();
                    TenantScope.run(tenants.bound("isb"), () -> {});
                }))
                .hasMessageContaining("belongs to isa");
    }

    @Test
    void events_are_known_after_the_commit_alone() {
        assertThatThrownBy(() -> tenants.in("isa", () -> {
                    tenants.sql().use(handle -> handle.execute("delete from org_unit where kind = 'CENTRE'"));
                    throw new IllegalArgumentException("no");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(tenants.in("isa", IsolationIT::names)).hasSize(2);
    }

    @Test
    void the_caller_is_who_the_scope_says() {
        tenants.in("isa", () -> {
            assertThat(tenants.caller().tenant()).isEqualTo(new TenantId("isa"));
            assertThat(tenants.caller().tenantNumber()).isBetween(1, 9999);
            assertThat(tenants.caller().may("payments.take")).isTrue();
        });
    }

    private static List<String> names() {
        return read("select name from org_unit order by id");
    }

    private static List<String> read(String query) {
        return tenants.sql()
                .with(handle -> handle.createQuery(query).mapTo(String.class).list());
    }
}
