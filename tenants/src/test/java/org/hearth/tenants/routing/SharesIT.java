package org.hearth.tenants.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.hearth.kernel.Refused;
import org.hearth.tenants.testing.TestTenants;
import org.junit.jupiter.api.Test;

class SharesIT {
    private static final int HOGS = 30;

    private final TestTenants tenants = TestTenants.provision("hoga", "quieta");
    private final AtomicInteger held = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    @Test
    void a_quiet_neighbour_of_thirty_hogs_is_never_refused_and_whoever_of_the_hogs_is_gets_told_to_come_again()
            throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(HOGS);
        List<Future<Integer>> hogs = new ArrayList<>();
        for (int i = 0; i < HOGS; i++) {
            hogs.add(threads.submit(hog(over)));
        }
        for (int act = 0; act < 60; act++) {
            assertThat(tenants.in("quieta", () -> work("0.001"))).isTrue();
        }
        over.set(true);
        int done = 0;
        for (Future<Integer> hog : hogs) {
            done += hog.get();
        }
        threads.shutdown();
        assertThat(done).isPositive();
        assertThat(most.get()).as("connections of the hogs at once").isBetween(1, 12);
        assertThat(tenants.in("hoga", () -> work("0")))
                .as("afterwards all is as before")
                .isTrue();
    }

    private Callable<Integer> hog(AtomicBoolean over) {
        return () -> {
            int done = 0;
            while (!over.get()) {
                try {
                    tenants.in(
                            "hoga",
                            () -> tenants.sql().use(handle -> {
                                most.accumulateAndGet(held.incrementAndGet(), Math::max);
                                try {
                                    handle.execute("select pg_sleep(0.05)");
                                } finally {
                                    held.decrementAndGet();
                                }
                            }));
                    done++;
                } catch (Refused busy) {
                    assertThat(busy.code()).isEqualTo("tenant_busy");
                    refused.incrementAndGet();
                }
            }
            return done;
        };
    }

    private boolean work(String seconds) {
        return tenants.sql()
                .with(handle -> handle.createQuery("select true from pg_sleep(" + seconds + ")")
                        .mapTo(Boolean.class)
                        .one());
    }
}
