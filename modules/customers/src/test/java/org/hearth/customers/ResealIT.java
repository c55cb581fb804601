package org.hearth.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.hearth.customers.sealing.Reseal;
import org.hearth.kernel.port.Jobs;
import org.hearth.tenants.TenantScope;
import org.hearth.tenants.testing.TestTenants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResealIT {
    private static final int CUSTOMERS = 1200;

    private final Subsidiaries town = new Subsidiaries("gz");
    private final TestTenants tenants = town.tenants;
    private final Reseal reseal = new Reseal(tenants.sql(), tenants.vault());

    @TempDir
    Path folder;

    @Test
    void a_new_key_comes_while_people_find_and_change_customers_and_a_killed_run_goes_on_where_it_was()
            throws Exception {
        town.load(
                "gz",
                folder,
                IntStream.range(0, CUSTOMERS)
                        .mapToObj(n -> "G%d,张伟%d,居民,%s,,广东省,广州市,天河区,,,1,1,%d,101,3,,2024-01-01,B1,,"
                                .formatted(n, n, phone(n), n))
                        .toArray(String[]::new));
        ExecutorService threads = Executors.newFixedThreadPool(2);
        AtomicBoolean over = new AtomicBoolean();
        Future<Integer> reader = threads.submit(() -> look(over));
        Future<Integer> writer = threads.submit(() -> change(over));
        int number = tenants.keyShelf().renew("gz");
        tenants.keyRing().awaitCurrent("gz", number);
        assertThatThrownBy(() -> reseal.run(new Chunks(1))).hasMessage("killed");
        assertThat(waiting()).as("left over by the killed run").isBetween(1L, (long) CUSTOMERS - 400);
        reseal.run(new Chunks(Integer.MAX_VALUE));
        over.set(true);
        assertThat(reader.get()).as("looks, each of which found its customer").isPositive();
        assertThat(writer.get()).isPositive();
        reseal.run(new Chunks(Integer.MAX_VALUE));
        assertThat(waiting()).isZero();
        assertThat(found(phone(17))).isEqualTo("张伟17");
        threads.shutdown();
    }

    @Test
    void a_file_that_comes_while_rows_wait_for_the_new_key_finds_people_by_their_id_number_and_doubles_nobody()
            throws Exception {
        town.load("gz", folder, household(1), household(2));
        List<Long> before = town.counts("gz");
        int number = tenants.keyShelf().renew("gz");
        tenants.keyRing().awaitCurrent("gz", number);
        assertThat(town.load("gz", folder, household(1), household(2)).landed())
                .as("the same file says nothing new, under whatever key")
                .isZero();
        assertThat(town.counts("gz")).isEqualTo(before);
        town.load("gz", folder, household(3), household(4));
        assertThat(town.counts("gz").get(2)).as("customers").isEqualTo(before.get(2));
        assertThat(town.counts("gz").get(3)).as("accounts").isEqualTo(before.get(3) + 2);
        reseal.run(new Chunks(Integer.MAX_VALUE));
        assertThat(waiting()).isZero();
        assertThat(found("13800138000")).isEqualTo("王芳");
        assertThat(town.rehearse("gz", folder, household(2)).landed()).isZero();
    }

    /** Accounts of one and the same person. */
    private static String household(int n) {
        return "H%d,王芳,居民,13800138000,11010519491231002X,广东省,广州市,天河区,,,1,1,%d,101,3,,2024-01-01,B1,,".formatted(n, n);
    }

    private int look(AtomicBoolean over) {
        int looks = 0;
        while (!over.get()) {
            int n = looks % 1000;
            assertThat(found(phone(n))).isEqualTo("张伟" + n);
            looks++;
        }
        return looks;
    }

    private int change(AtomicBoolean over) {
        int changes = 0;
        while (!over.get()) {
            int n = 1000 + changes % 200;
            CustomerRow row = only("张伟" + n);
            int version = tenants.in("gz", () -> town.customers.card(row.id())).version();
            String phone = "1390000%04d".formatted(changes % 10_000);
            tenants.in(
                    "gz",
                    () -> town.customers.change(
                            row.id(),
                            version,
                            new CustomerDetails("R", "张伟" + n, phone, null, null, false, false, null)));
            assertThat(found(phone)).isEqualTo("张伟" + n);
            changes++;
        }
        return changes;
    }

    private String found(String text) {
        return only(text).name();
    }

    private CustomerRow only(String text) {
        List<CustomerRow> rows = tenants.in(
                        "gz",
                        () -> town.customers.list(new CustomerFilter(text, null, null, null, null, null, null), 0, 10))
                .rows();
        return rows.stream()
                .filter(row -> text.matches("\\d+") || row.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody has " + text));
    }

    private long waiting() {
        return tenants.in(
                "gz",
                () -> tenants.sql()
                        .with(handle -> handle.createQuery(
                                        "select count(*) from customer where substring(phone_sealed from 1 for 3) <> :mark")
                                .bind("mark", tenants.vault().mark())
                                .mapTo(Long.class)
                                .one()));
    }

    private static String phone(int n) {
        return "1380000%04d".formatted(n);
    }

    /** A job's link to its record that is killed after so many chunks. */
    private final class Chunks implements Jobs.Run {
        private int left;

        Chunks(int left) {
            this.left = left;
        }

        @Override
        public Map<String, String> values() {
            return Map.of();
        }

        @Override
        public void progress(long done, long total) {
            assertThat(TenantScope.current())
                    .as("outside the work's transactions")
                    .isEmpty();
        }

        @Override
        public void chunk(Runnable work) {
            if (left-- == 0) {
                throw new IllegalStateException("killed");
            }
            tenants.in("gz", work::run);
        }
    }
}
