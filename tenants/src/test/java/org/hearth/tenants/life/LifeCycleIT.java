package org.hearth.tenants.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.hearth.kernel.Refused;
import org.hearth.kernel.TenantId;
import org.hearth.tenants.PlatformSql;
import org.hearth.tenants.registry.TenantLog;
import org.hearth.tenants.testing.TestTenants;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The fixture's data source learns of a change after a second, as a node does that no message has reached; what is refused before that
 * is refused by the database.
 */
class LifeCycleIT {
    private static final Duration WAIT = Duration.ofDays(30);

    private static TestTenants tenants;
    private static PlatformSql sql;
    private static States states;

    @BeforeAll
    static void subsidiaries() {
        tenants = TestTenants.provision("lfa", "lfb", "lfc", "lfd", "lfe");
        sql = tenants.platformSql();
        states = new States(sql);
    }

    @Test
    void a_suspended_subsidiary_is_read_and_not_changed() {
        tenants.in("lfa", () -> assertThat(offices()).isEqualTo(2));
        make(Change.SUSPEND, "lfa");
        assertThatThrownBy(() -> tenants.in("lfa", LifeCycleIT::rename))
                .as("at once, by the database")
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("tenant_shut"));
        TestTenants.untilCopiesAreOld();
        tenants.in("lfa", () -> assertThat(offices()).isEqualTo(2));
        refused("lfa", LifeCycleIT::rename).hasStackTraceContaining("cannot execute UPDATE in a read-only transaction");
        refused("lfa", () -> execute("create table mine (id int)")).hasStackTraceContaining("read-only transaction");
        refused("lfa", () -> execute("set transaction read write; update org_unit set name = 'x'"))
                .as("also if the transaction could be made to write")
                .hasStackTraceContaining("permission denied for table org_unit");
        make(Change.RESUME, "lfa");
        TestTenants.untilCopiesAreOld();
        tenants.in("lfa", LifeCycleIT::rename);
    }

    @Test
    void a_step_that_is_taken_while_it_is_suspended_can_be_read_too() {
        make(Change.SUSPEND, "lfe");
        TestTenants.untilCopiesAreOld();
        tenants.asOwner("lfe", "create table later (id int); insert into later values (7)");
        tenants.in("lfe", () -> assertThat(read("select id from later")).isEqualTo(7));
        make(Change.RESUME, "lfe");
        assertThat(roles("lfe")).isEqualTo(1);
    }

    @Test
    void an_archived_subsidiary_is_out_of_reach_and_comes_back_whole() {
        make(Change.ARCHIVE, "lfb");
        assertThatThrownBy(() -> tenants.in("lfb", LifeCycleIT::offices))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("tenant_shut"));
        make(Change.RESUME, "lfb");
        tenants.in("lfb", () -> assertThat(offices()).isEqualTo(2));
    }

    @Test
    void a_state_is_left_by_its_own_doors_only() {
        make(Change.ARCHIVE, "lfc");
        assertThatThrownBy(() -> make(Change.SUSPEND, "lfc"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("tenant_state"));
        make(Change.GIVE_UP, "lfc");
        assertThatThrownBy(() -> make(Change.RESUME, "lfc")).isInstanceOf(Refused.class);
        make(Change.CALL_BACK, "lfc");
        make(Change.RESUME, "lfc");
        List<TenantLog.Act> history = sql.inTransaction(handle -> TenantLog.of(handle, new TenantId("lfc")));
        assertThat(history)
                .extracting(TenantLog.Act::act)
                .startsWith("tenants.resume", "tenants.call_back", "tenants.give_up", "tenants.archive");
    }

    @Test
    void one_that_was_given_up_is_deleted_after_the_waiting_time_and_its_proof_stays() {
        Deletion deletion = new Deletion(sql, tenants.clock());
        TenantId id = new TenantId("lfd");
        tenants.clock().set(java.time.Instant.now());
        make(Change.ARCHIVE, "lfd");
        assertThatThrownBy(() -> deletion.delete(id)).isInstanceOf(Refused.class);
        make(Change.GIVE_UP, "lfd");
        assertThat(deletion.due()).doesNotContain(id);
        assertThatThrownBy(() -> deletion.delete(id))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("tenant_waits"));

        tenants.clock().advance(WAIT.plusMinutes(1));
        assertThat(deletion.due()).contains(id);
        Proof proof = deletion.delete(id);
        assertThat(proof.schemaGone()).isTrue();
        assertThat(proof.rolesGone()).isTrue();
        assertThat(proof.tables()).anySatisfy(table -> {
            assertThat(table.name()).isEqualTo("org_unit");
            assertThat(table.rows()).isEqualTo(2);
        });
        assertThat(sql.inTransaction(handle -> TenantLog.of(handle, id)).get(0).details())
                .containsEntry("sha256", proof.sha256());
        assertThat(roles("lfd")).isZero();
        assertThatThrownBy(() -> deletion.delete(id))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("not_found"));
    }

    private static void make(Change change, String code) {
        states.make(change, new TenantId(code), "because", WAIT);
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> refused(String code, TestTenants.Work work) {
        return assertThatThrownBy(() -> tenants.in(code, work));
    }

    private static int offices() {
        return read("select count(*) from org_unit");
    }

    private static int read(String query) {
        return tenants.sql()
                .with(handle -> handle.createQuery(query).mapTo(Integer.class).one());
    }

    private static void rename() {
        execute("update org_unit set name = name || '!' where kind = 'CENTRE'");
    }

    private static void execute(String statement) {
        tenants.sql().use(handle -> handle.execute(statement));
    }

    private static int roles(String code) {
        return sql.inTransaction(handle -> handle.createQuery("select count(*) from pg_roles where rolname in (:o, :r)")
                .bind("o", "t_" + code)
                .bind("r", "r_" + code)
                .mapTo(Integer.class)
                .one());
    }
}
