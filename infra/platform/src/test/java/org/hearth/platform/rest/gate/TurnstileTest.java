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
        Turnstile turnstile = new Turnstile(4, 4, LONG, NONE);
        Turnstile.Stay first = entered(turnstile, BIG, 2);
        entered(turnstile, BIG, 2);
        assertThat(turnstile.enter(BIG, 2)).as("a third of the big one").isEmpty();
        assertThat(turnstile.enter(SMALL, 2)).isPresent();

        turnstile.leave(first);

        assertThat(turnstile.enter(BIG, 2)).isPresent();
    }

    @Test
    void a_long_call_does_not_keep_the_short_ones_of_its_own_subsidiary_out() throws InterruptedException {
        Turnstile turnstile = new Turnstile(10, 1, Duration.ofMillis(50), LONG);
        entered(turnstile, SMALL, 3);
        Turnstile.Stay upload = entered(turnstile, BIG, 3);

        entered(turnstile, BIG, 3);
        entered(turnstile, BIG, 3);

        Turnstile impatient = new Turnstile(10, 1, LONG, NONE);
        entered(impatient, SMALL, 3);
        entered(impatient, BIG, 3);
        assertThat(impatient.enter(BIG, 3))
                .as("while the first may still be a short one")
                .isEmpty();
        turnstile.leave(upload);
    }

    @Test
    void a_subsidiary_has_fewer_places_while_others_call_than_when_it_is_alone() throws InterruptedException {
        Turnstile turnstile = new Turnstile(10, 2, LONG, NONE);
        List<Turnstile.Stay> alone = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            alone.add(entered(turnstile, BIG, 4));
        }
        assertThat(turnstile.enter(SMALL, 4)).isPresent();
        turnstile.leave(alone.get(0));
        assertThat(turnstile.enter(BIG, 4)).as("three of it are inside").isEmpty();
        turnstile.leave(alone.get(1));
        turnstile.leave(alone.get(2));
        assertThat(turnstile.enter(BIG, 4)).isPresent();
    }

    @Test
    void a_place_that_becomes_free_goes_to_the_subsidiaries_in_turn_not_to_the_longest_queue() throws Exception {
        Turnstile turnstile = new Turnstile(1, 1, LONG, LONG);
        List<TenantId> turns = Collections.synchronizedList(new ArrayList<>());
        Turnstile.Stay first = entered(turnstile, BIG, 5);
        List<Thread> callers = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            callers.add(caller(turnstile, BIG, turns));
        }
        callers.add(caller(turnstile, SMALL, turns));

        turnstile.leave(first);
        for (Thread caller : callers) {
            caller.join();
        }

        assertThat(turns).hasSize(6);
        assertThat(turns.indexOf(SMALL)).as("the small one's only call").isLessThanOrEqualTo(1);
    }

    @Test
    void who_finds_too_many_of_his_own_waiting_is_turned_away_at_once() throws Exception {
        Turnstile turnstile = new Turnstile(1, 1, LONG, LONG);
        List<TenantId> turns = Collections.synchronizedList(new ArrayList<>());
        Turnstile.Stay first = entered(turnstile, BIG, 1);
        List<Thread> callers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            callers.add(caller(turnstile, BIG, turns));
        }

        assertThat(turnstile.enter(BIG, 1)).isEmpty();

        turnstile.leave(first);
        for (Thread caller : callers) {
            caller.join();
        }
        assertThat(turns).hasSize(4);
    }

    private static Turnstile.Stay entered(Turnstile turnstile, TenantId tenant, int most) throws InterruptedException {
        return turnstile.enter(tenant, most).orElseThrow(() -> new AssertionError(tenant + " stays outside"));
    }

    /** A caller who waits in line when this returns. */
    private static Thread caller(Turnstile turnstile, TenantId tenant, List<TenantId> turns) throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        Thread thread = new Thread(() -> {
            try {
                begun.countDown();
                turnstile.enter(tenant, 5).ifPresent(stay -> {
                    turns.add(tenant);
                    turnstile.leave(stay);
                });
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
