package org.hearth.platform.rest.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.hearth.kernel.TenantId;
import org.junit.jupiter.api.Test;

class TurnstileTest {
    private static final TenantId BIG = new TenantId("big");
    private static final TenantId SMALL = new TenantId("small");
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration NONE = Duration.ZERO;

    @Test
    void a_subsidiary_that_has_all_it_may_have_leaves_places_to_the_others() throws InterruptedException {
        Turnstile turnstile = new Turnstile(4, 4, NONE);
        assertThat(turnstile.enter(BIG, 2)).isTrue();
        assertThat(turnstile.enter(BIG, 2)).isTrue();
        assertThat(turnstile.enter(BIG, 2)).as("a third of the big one").isFalse();
        assertThat(turnstile.enter(SMALL, 2)).isTrue();

        turnstile.leave(BIG);

        assertThat(turnstile.enter(BIG, 2)).isTrue();
    }

    @Test
    void a_subsidiary_has_fewer_places_while_others_call_than_when_it_is_alone() throws InterruptedException {
        Turnstile turnstile = new Turnstile(10, 2, NONE);
        for (int i = 0; i < 4; i++) {
            assertThat(turnstile.enter(BIG, 4)).as("alone").isTrue();
        }
        assertThat(turnstile.enter(SMALL, 4)).isTrue();
        turnstile.leave(BIG);
        assertThat(turnstile.enter(BIG, 4)).as("three of it are inside").isFalse();
        turnstile.leave(BIG);
        turnstile.leave(BIG);
        assertThat(turnstile.enter(BIG, 4)).isTrue();
    }

    @Test
    void a_place_that_becomes_free_goes_to_the_subsidiaries_in_turn_not_to_the_longest_queue() throws Exception {
        Turnstile turnstile = new Turnstile(1, 1, LONG);
        List<TenantId> turns = Collections.synchronizedList(new ArrayList<>());
        assertThat(turnstile.enter(BIG, 5)).isTrue();
        List<Thread> callers = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            callers.add(caller(turnstile, BIG, turns));
        }
        callers.add(caller(turnstile, SMALL, turns));

        turnstile.leave(BIG);
        for (Thread caller : callers) {
            caller.join();
        }

        assertThat(turns).hasSize(6);
        assertThat(turns.indexOf(SMALL)).as("the small one's only call").isLessThanOrEqualTo(1);
    }

    @Test
    void who_finds_too_many_of_his_own_waiting_is_turned_away_at_once() throws Exception {
        Turnstile turnstile = new Turnstile(1, 1, LONG);
        List<TenantId> turns = Collections.synchronizedList(new ArrayList<>());
        assertThat(turnstile.enter(BIG, 1)).isTrue();
        List<Thread> callers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            callers.add(caller(turnstile, BIG, turns));
        }

        assertThat(turnstile.enter(BIG, 1)).isFalse();

        turnstile.leave(BIG);
        for (Thread caller : callers) {
            caller.join();
        }
        assertThat(turns).hasSize(4);
    }

    /** A caller who waits in line when this returns. */
    private static Thread caller(Turnstile turnstile, TenantId tenant, List<TenantId> turns) throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        Thread thread = new Thread(() -> {
            try {
                begun.countDown();
                if (turnstile.enter(tenant, 5)) {
                    turns.add(tenant);
                    turnstile.leave(tenant);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        thread.start();
        begun.await();
        while (thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        return thread;
    }
}
