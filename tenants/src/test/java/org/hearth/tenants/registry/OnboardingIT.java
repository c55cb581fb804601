package org.hearth.tenants.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearth.kernel.Refused;
import org.hearth.kernel.TenantId;
import org.hearth.tenants.NewTenant;
import org.hearth.tenants.PlatformSql;
import org.hearth.tenants.schema.Drift;
import org.hearth.tenants.schema.Inventory;
import org.hearth.tenants.schema.Reference;
import org.hearth.tenants.schema.Seeds;
import org.hearth.tenants.schema.TenantSchema;
import org.hearth.tenants.script.Migration;
import org.hearth.tenants.script.Script;
import org.hearth.tenants.testing.TestTenants;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OnboardingIT {
    private static TestTenants tenants;
    private static PlatformSql sql;

    @BeforeAll
    static void a_registry() {
        tenants = TestTenants.provision("ona");
        sql = tenants.platformSql();
    }

    @Test
    void fifty_subsidiaries_are_taken_in_and_each_has_all_that_the_template_has() {
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            codes.add("fifty" + i);
            tenants.add("fifty" + i);
        }
        Drift drift = new Drift(sql, reference());
        assertThat(codes)
                .allSatisfy(code -> assertThat(drift.of(new TenantId(code))).isEmpty());
        assertThat(codes.stream().map(code -> tenants.bound(code).number())).doesNotHaveDuplicates();
    }

    @Test
    void drift_is_named_object_by_object() {
        tenants.add("drifted");
        tenants.asSuperuser(
                "drifted", "drop index outbox_tx; alter table job add extra int; create table stray (id int)");
        assertThat(new Drift(sql, reference()).of(new TenantId("drifted")))
                .containsExactlyInAnyOrder(
                        "lacks index CREATE INDEX outbox_tx ON outbox USING btree (tx)",
                        "has column job.extra integer",
                        "has column stray.id integer",
                        "has table stray");
        // nobody could back it up: its table is not its own
        tenants.wipe("drifted");
    }

    @Test
    void an_onboarding_that_fails_in_the_middle_leaves_nothing() {
        Script broken = new Script(List.of(
                new Migration(1, "good", "create table good (id int)"),
                new Migration(2, "bad", "create table good (id int)")));
        assertThatThrownBy(() -> new Onboarding(sql, new TenantSchema(broken), new Seeds(), reference())
                        .onboard(wanted("half"), "test"))
                .hasMessageContaining("already exists");
        assertThat(traces("half")).isZero();
        tenants.add("half");
        assertThat(traces("half")).isEqualTo(3);
    }

    @Test
    void a_code_or_a_name_is_given_once() {
        assertThatThrownBy(() -> new Onboarding(sql, new TenantSchema(), new Seeds(), reference())
                        .onboard(wanted("ona"), "test"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("tenant_taken"));
    }

    @Test
    void a_new_subsidiary_is_found_on_its_first_use_and_a_change_after_the_message_or_a_while() {
        Registry registry = new Registry(sql, tenants.clock());
        assertThat(registry.find(new TenantId("late"))).isEmpty();
        tenants.add("late");
        assertThat(registry.find(new TenantId("late"))).isPresent();
        assertThat(registry.list()).anyMatch(tenant -> tenant.id().code().equals("late"));
        sql.inTransaction(handle -> handle.execute("update tenant set city = '新城' where code = 'late'"));
        assertThat(registry.find(new TenantId("late")).orElseThrow().city()).isEqualTo("城市 late");
        tenants.clock().advance(Registry.KEPT);
        assertThat(registry.find(new TenantId("late")).orElseThrow().city()).isEqualTo("新城");
    }

    @Test
    void an_onboarding_proves_itself_by_counting_what_stands_in_its_schema() {
        TenantSchema schema = new TenantSchema();
        Onboarding onboarding = new Onboarding(sql, schema, new Seeds(), reference());
        tenants.wipe("counted");
        Inventory found = onboarding.onboard(wanted("counted"), "test");
        assertThat(found.objects()).containsKeys("table", "column", "index", "constraint", "sequence");
        assertThat(found.objects().get("table"))
                .isEqualTo(count("select count(*) from pg_tables where schemaname = 't_counted'"));
        assertThat(found.rows()).containsEntry("org_unit", 2L);
        assertThat(count("select count(*) from tenant_log where tenant = 'counted' and act = 'tenants.onboard'"))
                .isPositive();
    }

    @Test
    void a_schema_that_differs_from_the_reference_is_not_committed() {
        TenantSchema lacking = new TenantSchema(new Script(new TenantSchema()
                .script().after(0).stream()
                        .map(step -> new Migration(
                                step.version(),
                                step.name(),
                                step.sql().replace("create index outbox_tx on outbox (tx);", "")))
                        .toList()));
        tenants.wipe("lacking");
        assertThatThrownBy(
                        () -> new Onboarding(sql, lacking, new Seeds(), reference()).onboard(wanted("lacking"), "test"))
                .hasMessageContaining("is not whole")
                .hasMessageContaining("lacks index CREATE INDEX outbox_tx");
        assertThat(traces("lacking")).isZero();
    }

    @Test
    void a_wrong_application_is_refused_with_the_field() {
        Set<String> templates = new Seeds().templates();
        assertField("code", new NewTenant("t_x; drop", "a", "b", "standard", null), templates);
        assertField("name", new NewTenant("okay", " ", "b", "standard", null), templates);
        assertField("city", new NewTenant("okay", "a", "b\nc", "standard", null), templates);
        assertField("template", new NewTenant("okay", "a", "b", "../standard", null), templates);
        assertField("colour", new NewTenant("okay", "a", "b", "standard", "red"), templates);
    }

    private static void assertField(String field, NewTenant wanted, Set<String> templates) {
        assertThatThrownBy(() -> Application.checked(wanted, templates))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo(field));
    }

    private static Reference reference() {
        return new Reference(sql, new TenantSchema(), new Seeds());
    }

    private static long count(String query) {
        return sql.inTransaction(
                handle -> handle.createQuery(query).mapTo(Long.class).one());
    }

    private static NewTenant wanted(String code) {
        return Application.checked(
                new NewTenant(code, "燃气公司 " + code, "城市", "standard", null), new Seeds().templates());
    }

    /** Registry row, role and schema. */
    private static int traces(String code) {
        return sql.inTransaction(handle -> handle.createQuery("select (select count(*) from tenant where code = :code)"
                        + " + (select count(*) from pg_roles where rolname = 't_' || :code)"
                        + " + (select count(*) from pg_namespace where nspname = 't_' || :code)")
                .bind("code", code)
                .mapTo(Integer.class)
                .one());
    }
}
