package org.hearth.tenants.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.hearth.kernel.Refused;
import org.hearth.kernel.TenantId;
import org.junit.jupiter.api.Test;

class ConnectionSharesTest {
    private static final TenantId HOG = new TenantId("hog");
    private static final TenantId QUIET = new TenantId("quiet");
    private static final TenantId THIRD = new TenantId("third");

    private final ConnectionShares shares = new ConnectionShares(20, Duration.ZERO, Duration.ofSeconds(30));

    @Test
    void alone_a_subsidiary_has_three_quarters_of_what_is_not_kept_back() {
        assertThat(holds(HOG, 100)).hasSize(12);
        assertThatThrownBy(() -> take(HOG)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo("tenant_busy");
            assertThat(refused.reason()).isEqualTo(Refused.Reason.TOO_MANY);
        });
    }

    @Test
    void beside_a_hog_a_neighbour_finds_a_connection_at_once_and_gets_its_half_as_the_hog_gives_back() {
        List<ConnectionShares.Lease> hog = holds(HOG, 100);
        assertThat(holds(QUIET, 100)).hasSize(4);
        for (ConnectionShares.Lease lease : hog) {
            lease.release();
            holds(HOG, 1);
            holds(QUIET, 1);
        }
        assertThat(counted(QUIET)).isEqualTo(8);
        assertThat(counted(HOG)).isEqualTo(8);
    }

    @Test
    void a_third_makes_the_parts_smaller() {
        List<ConnectionShares.Lease> hog = holds(HOG, 100);
        List<ConnectionShares.Lease> quiet = holds(QUIET, 100);
        quiet.get(0).release();
        assertThat(holds(THIRD, 100)).hasSize(1);
        hog.subList(0, 4).forEach(ConnectionShares.Lease::release);
        assertThat(holds(HOG, 1)).isEmpty();
        assertThat(holds(THIRD, 100)).hasSize(4);
    }

    @Test
    void a_transaction_within_one_comes_through_when_everything_else_is_taken() {
        ConnectionShares.Held thread = new ConnectionShares.Held();
        shares.take(HOG, thread, false);
        holds(HOG, 100);
        holds(QUIET, 100);
        ConnectionShares.Lease inner = shares.take(HOG, thread, false);
        inner.release();
        inner.release();
        assertThat(counted(HOG)).as("giving back twice counts once").isEqualTo(12);
    }

    @Test
    void what_nobody_waits_for_waits_itself_until_a_connection_is_free() throws Exception {
        List<ConnectionShares.Lease> hog = holds(HOG, 100);
        ExecutorService one = Executors.newSingleThreadExecutor();
        CountDownLatch asking = new CountDownLatch(1);
        Future<ConnectionShares.Lease> job = one.submit(() -> {
            asking.countDown();
            return shares.take(HOG, new ConnectionShares.Held(), true);
        });
        asking.await();
        hog.get(0).release();
        assertThat(job.get(20, TimeUnit.SECONDS)).isNotNull();
        one.shutdown();
    }

    @Test
    void those_who_wait_are_served_in_the_order_in_which_they_came_and_nobody_who_comes_later_goes_before()
            throws Exception {
        Deque<ConnectionShares.Lease> held = new ArrayDeque<>(holds(HOG, 100));
        BlockingQueue<Integer> order = new LinkedBlockingQueue<>();
        Map<Integer, ConnectionShares.Lease> got = new ConcurrentHashMap<>();
        for (int clerk = 0; clerk < 24; clerk++) {
            waits(clerk, got, order);
        }
        List<Integer> served = new ArrayList<>();
        for (int clerk = 0; clerk < 24; clerk++) {
            held.remove().release();
            assertThatThrownBy(() -> take(HOG)).isInstanceOf(Refused.class);
            int next = order.take();
            served.add(next);
            held.add(got.get(next));
        }
        assertThat(served).isEqualTo(IntStream.range(0, 24).boxed().toList());
    }

    private void waits(int clerk, Map<Integer, ConnectionShares.Lease> got, BlockingQueue<Integer> order)
            throws InterruptedException {
        Thread thread = new Thread(() -> {
            got.put(clerk, shares.take(HOG, new ConnectionShares.Held(), true));
            order.add(clerk);
        });
        thread.start();
        while (thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.sleep(1);
        }
    }

    @Test
    void many_threads_never_hold_more_than_there_are_and_all_comes_back() throws Exception {
        ConnectionShares patient = new ConnectionShares(20, Duration.ofSeconds(30), Duration.ofSeconds(30));
        AtomicInteger taken = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(48);
        List<Callable<Integer>> work = new ArrayList<>();
        for (int i = 0; i < 48; i++) {
            TenantId tenant = i < 40 ? HOG : QUIET;
            Random chance = new Random(i);
            work.add(() -> {
                ConnectionShares.Held held = new ConnectionShares.Held();
                for (int round = 0; round < 200; round++) {
                    ConnectionShares.Lease outer = patient.take(tenant, held, false);
                    most.accumulateAndGet(taken.incrementAndGet(), Math::max);
                    if (chance.nextInt(4) == 0) {
                        ConnectionShares.Lease inner = patient.take(tenant, held, false);
                        most.accumulateAndGet(taken.incrementAndGet(), Math::max);
                        taken.decrementAndGet();
                        inner.release();
                    }
                    taken.decrementAndGet();
                    outer.release();
                }
                return 200;
            });
        }
        for (Future<Integer> one : threads.invokeAll(work)) {
            assertThat(one.get()).isEqualTo(200);
        }
        threads.shutdown();
        assertThat(most.get()).isBetween(2, 20);
        assertThat(patient.toString()).isEqualTo("0 of 20 {}");
    }

    private List<ConnectionShares.Lease> holds(TenantId tenant, int wanted) {
        List<ConnectionShares.Lease> got = new ArrayList<>();
        for (int i = 0; i < wanted; i++) {
            try {
                got.add(take(tenant));
            } catch (Refused refused) {
                return got;
            }
        }
        return got;
    }

    private ConnectionShares.Lease take(TenantId tenant) {
        return shares.take(tenant, new ConnectionShares.Held(), false);
    }

    private int counted(TenantId tenant) {
        return Integer.parseInt(shares.toString().replaceAll(".*" + tenant.code() + "=(\\d+).*", "$1"));
    }
}
