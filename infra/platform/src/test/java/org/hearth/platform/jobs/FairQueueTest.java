package org.hearth.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.hearth.kernel.TenantId;
import org.hearth.tenants.Actor;
import org.hearth.tenants.Bound;
import org.junit.jupiter.api.Test;

class FairQueueTest {
    private static final Bound BIG = house("big", 1);
    private static final Bound SMALL = house("small", 2);

    @Test
    void subsidiaries_take_turns_however_many_jobs_one_of_them_has() throws InterruptedException {
        FairQueue queue = new FairQueue(4, tenant -> 9);
        queue.offer(BIG);
        queue.offer(SMALL);
        List<Bound> turns = new ArrayList<>();
        for (int turn = 0; turn < 4; turn++) {
            Bound house = queue.take();
            turns.add(house);
            queue.offer(house);
            queue.done(house);
        }
        assertThat(turns).containsExactly(BIG, SMALL, BIG, SMALL);
    }

    @Test
    void one_subsidiary_leaves_a_thread_for_the_others() throws InterruptedException {
        FairQueue queue = new FairQueue(2, tenant -> 9);
        queue.offer(BIG);
        assertThat(queue.take()).isEqualTo(BIG);
        queue.offer(BIG);
        queue.offer(SMALL);
        assertThat(queue.take()).isEqualTo(SMALL);
        queue.done(BIG);
        assertThat(queue.take()).isEqualTo(BIG);
    }

    @Test
    void a_subsidiary_that_is_offered_twice_waits_once() throws InterruptedException {
        FairQueue queue = new FairQueue(3, tenant -> 9);
        queue.offer(BIG);
        queue.offer(BIG);
        queue.offer(SMALL);
        assertThat(queue.take()).isEqualTo(BIG);
        assertThat(queue.take()).isEqualTo(SMALL);
    }

    @Test
    void a_subsidiary_runs_no_more_jobs_than_its_quota_though_threads_are_free() throws InterruptedException {
        FairQueue queue = new FairQueue(4, tenant -> tenant.equals(BIG.requireTenant()) ? 1 : 9);
        queue.offer(BIG);
        Bound first = queue.take();
        queue.offer(BIG);
        queue.offer(SMALL);
        assertThat(queue.take()).as("the big one must wait for its own job").isEqualTo(SMALL);
        queue.done(first);
        assertThat(queue.take()).isEqualTo(BIG);
    }

    private static Bound house(String code, int number) {
        return new Bound(new TenantId(code), number, Actor.HOUSE);
    }
}
