package org.hearth.tenants.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hearth.tenants.TenantScope;
import org.hearth.tenants.testing.TestTenants;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EntitiesIT {
    private static final List<String> CODES = List.of("ena", "enb", "enc");
    private static TestTenants tenants;

    @BeforeAll
    static void three_subsidiaries_whose_ids_collide() {
        tenants = TestTenants.withEntities(Unit.class).add("ena", "enb", "enc");
    }

    @Test
    void an_entity_and_a_statement_share_one_transaction() {
        tenants.in("ena", () -> {
            Unit unit = new Unit(1, "41", "东门营业厅");
            tenants.entityManager().persist(unit);
            tenants.entityManager().flush();
            assertThat(unit.kind() + unit.number()).isEqualTo("CENTRE41");
            assertThat(name(unit.id())).isEqualTo("东门营业厅");
            assertThat(backends()).hasSize(1);
        });
    }

    @Test
    void what_was_changed_is_gone_when_the_work_fails() {
        assertThatThrownBy(() -> tenants.in("enb", () -> {
                    tenants.entityManager().find(Unit.class, 2L).rename("错");
                    tenants.entityManager().flush();
                    tenants.sql().use(handle -> handle.execute("delete from org_unit where id = 99"));
                    throw new IllegalArgumentException("the work failed");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(tenants.in("enb", () -> name(2L))).isEqualTo("中心营业厅");
    }

    @Test
    void a_loaded_entity_is_changed_at_the_commit() {
        tenants.in("enc", () -> tenants.entityManager().find(Unit.class, 2L).rename("新街营业厅"));
        assertThat(tenants.in("enc", () -> name(2L))).isEqualTo("新街营业厅");
    }

    @Test
    void many_threads_over_three_subsidiaries_never_read_anothers_row() throws Exception {
        List<Callable<Integer>> readers = new ArrayList<>();
        for (int thread = 0; thread < 12; thread++) {
            int seed = thread;
            readers.add(() -> wrongReads(new Random(seed), 250));
        }
        ExecutorService threads = Executors.newFixedThreadPool(readers.size());
        try {
            for (Future<Integer> wrong : threads.invokeAll(readers)) {
                assertThat(wrong.get()).isZero();
            }
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    /** Reads the same id in a subsidiary chosen by chance, as an entity and as a row, and counts what is not its own. */
    private static int wrongReads(Random random, int reads) {
        int wrong = 0;
        for (int i = 0; i < reads; i++) {
            String code = CODES.get(random.nextInt(CODES.size()));
            wrong += tenants.in(code, () -> {
                String entity = tenants.entityManager().find(Unit.class, 1L).name();
                String own = "燃气公司 " + TenantScope.require().requireTenant();
                return (entity.equals(own) ? 0 : 1) + (name(1L).equals(own) ? 0 : 1);
            });
        }
        return wrong;
    }

    private static String name(long id) {
        return tenants.sql()
                .with(handle -> handle.createQuery("select name from org_unit where id = :id")
                        .bind("id", id)
                        .mapTo(String.class)
                        .one());
    }

    private static Set<Object> backends() {
        Set<Object> backends = new HashSet<>();
        backends.add(tenants.entityManager()
                .createNativeQuery("select pg_backend_pid()::text")
                .getSingleResult());
        backends.add(tenants.sql()
                .with(handle -> handle.createQuery("select pg_backend_pid()::text")
                        .mapTo(String.class)
                        .one()));
        return backends;
    }
}
