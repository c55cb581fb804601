package org.hearth.tenants.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.hearth.kernel.port.Partition;
import org.hearth.kernel.port.Sql;
import org.hearth.tenants.testing.TestTenants;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PartitionIT {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 150;
    private static final int READERS = 3;

    private final TestTenants tenants = TestTenants.provision("gz");
    private final Sql sql = tenants.sql();

    @BeforeEach
    void aTableOfDays() {
        tenants.asOwner("gz", """
                create table dial (id bigint not null, day date not null, primary key (id, day)) partition by range (day);
                create table told (day date primary key);
                """);
    }

    /** With parts that are attached in the transaction that fills them some sessions keep a list without the newest. */
    @Test
    void whoever_hears_of_a_day_finds_all_that_stands_there() throws InterruptedException, ExecutionException {
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger looked = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(READERS);
        try {
            List<Future<List<LocalDate>>> readers = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                readers.add(threads.submit(() -> missed(over, looked)));
            }
            for (int i = 0; i < DAYS; i++) {
                LocalDate day = FIRST.plusDays(i);
                tenants.in("gz", () -> {
                    Partition.make(sql, List.of(of(day)));
                    sql.use(handle -> {
                        handle.execute("insert into dial select g, ? from generate_series(1, 10) g", day);
                        handle.execute("insert into told values (?)", day);
                    });
                    return day;
                });
            }
            over.set(true);
            for (Future<List<LocalDate>> reader : readers) {
                assertThat(reader.get()).isEmpty();
            }
        } finally {
            over.set(true);
            threads.shutdown();
        }
        assertThat(looked.get()).isGreaterThan(READERS);
    }

    @Test
    void a_place_that_is_there_is_not_missing_and_made_once() {
        Partition day = of(FIRST);
        tenants.in("gz", () -> {
            assertThat(Partition.missing(sql, List.of(day))).containsExactly(day);
            Partition.make(sql, List.of(day));
            Partition.make(sql, List.of(day));
            assertThat(Partition.missing(sql, List.of(day))).isEmpty();
            return day;
        });
    }

    /** PostgreSQL's own housekeeping takes this lock on a part, for many minutes on a large one. */
    @Test
    void the_vacuum_of_one_part_keeps_nobody_from_making_the_next() {
        tenants.in("gz", () -> {
            Partition.make(sql, List.of(of(FIRST)));
            sql.use(handle -> handle.execute("lock table " + of(FIRST).name() + " in share update exclusive mode"));
            Partition next = of(FIRST.plusDays(1));
            Partition.make(sql, List.of(next));
            assertThat(Partition.missing(sql, List.of(next))).isEmpty();
            return next;
        });
    }

    @Test
    void who_has_read_the_table_in_his_transaction_gets_an_error_and_no_standstill() {
        assertThatThrownBy(() -> tenants.in("gz", () -> {
                    sql.use(handle -> handle.execute("select count(*) from dial"));
                    Partition.make(sql, List.of(of(FIRST)));
                    return FIRST;
                }))
                .isInstanceOf(JdbiException.class)
                .hasMessageContaining("lock timeout");
    }

    @Test
    void what_is_only_needed_later_waits_for_nobody_and_is_made_when_nobody_reads() {
        List<Partition> later = List.of(of(FIRST));
        tenants.in("gz", () -> {
            sql.use(handle -> handle.execute("select count(*) from dial"));
            Partition.makeAhead(sql, later);
            assertThat(Partition.missing(sql, later)).isEqualTo(later);
            return FIRST;
        });
        tenants.in("gz", () -> {
            Partition.makeAhead(sql, later);
            assertThat(Partition.missing(sql, later)).isEmpty();
            return FIRST;
        });
    }

    @Test
    void the_next_year_is_made_ahead_in_the_last_quarter() {
        assertThat(Partition.yearAhead(LocalDate.of(2026, 9, 30))).isEmpty();
        assertThat(Partition.yearAhead(LocalDate.of(2026, 10, 1))).hasValue(2027);
        assertThat(Partition.yearAhead(LocalDate.of(2026, 12, 31))).hasValue(2027);
    }

    private List<LocalDate> missed(AtomicBoolean over, AtomicInteger looked) {
        List<LocalDate> missed = new ArrayList<>();
        LocalDate[] last = {FIRST.minusDays(1)};
        while (!over.get()) {
            tenants.in("gz", () -> {
                sql.use(handle -> {
                    LocalDate told = handle.createQuery("select coalesce(max(day), date '2000-01-01') from told")
                            .mapTo(LocalDate.class)
                            .one();
                    if (told.isAfter(last[0])) {
                        long found = handle.createQuery("select count(*) from dial where day = :day")
                                .bind("day", told)
                                .mapTo(Long.class)
                                .one();
                        if (found != 10) {
                            missed.add(told);
                        }
                        looked.incrementAndGet();
                        last[0] = told;
                    }
                });
                return looked;
            });
        }
        return missed;
    }

    private static Partition of(LocalDate day) {
        return new Partition("dial", "dial_" + day.toString().replace("-", ""), day, day.plusDays(1));
    }
}
