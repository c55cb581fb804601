package org.hearth.bench.fairness;

import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.hearth.bench.house.Caller;

/** Calls at a steady rate, whether or not earlier ones were answered; each is timed from the moment it was due. */
final class Load {
    private static final int TOO_MANY = 429;
    private static final long NANOS = 1_000_000_000L;

    private final Queue<Long> neighbours = new ConcurrentLinkedQueue<>();
    private final Caller busy;
    private final int times;
    private final List<Caller> others;
    private final int rate;
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();

    /**
     * What came of it.
     *
     * @param p50Millis median of the neighbours
     * @param p99Millis of the neighbours
     * @param refused calls of the busy one that were answered with 429
     * @param failed calls of anybody that were answered with anything else but 200, and 429s of neighbours
     */
    record Figures(double p50Millis, double p99Millis, int calls, int refused, int failed) {}

    /** The neighbours call {@code rate} times a second each, and the busy one {@code times} as often. */
    Load(Caller busy, int times, List<Caller> others, int rate) {
        this.busy = busy;
        this.times = times;
        this.others = others;
        this.rate = rate;
    }

    /** Lets them call for so long; the figures of all such times are taken together. */
    void during(int seconds) {
        ScheduledExecutorService clock = Executors.newScheduledThreadPool(2);
        try {
            steady(clock, busy, rate * times, false);
            others.forEach(other -> steady(clock, other, rate, true));
            Thread.sleep(TimeUnit.SECONDS.toMillis(seconds));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            clock.shutdownNow();
        }
        awaitAnswers();
    }

    /** Until all that was asked is answered, so that none of it falls into the next time. */
    private void awaitAnswers() {
        while (asked.get() > 0) {
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void steady(ScheduledExecutorService clock, Caller caller, int rate, boolean neighbour) {
        long every = NANOS / rate;
        long[] due = {System.nanoTime()};
        var unused = clock.scheduleAtFixedRate(
                () -> {
                    due[0] += every;
                    call(caller, due[0], neighbour);
                },
                every,
                every,
                TimeUnit.NANOSECONDS);
    }

    private void call(Caller caller, long due, boolean neighbour) {
        asked.incrementAndGet();
        var unused = caller.ask("/customers?limit=20").whenComplete((status, failure) -> {
            asked.decrementAndGet();
            if (failure != null || status != 200 && (neighbour || status != TOO_MANY)) {
                failed.incrementAndGet();
            } else if (status == TOO_MANY) {
                refused.incrementAndGet();
            }
            if (neighbour) {
                neighbours.add(System.nanoTime() - due);
            }
        });
    }

    Figures figures() {
        long[] sorted = neighbours.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return new Figures(at(sorted, 0.5), at(sorted, 0.99), sorted.length, refused.get(), failed.get());
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1e6;
    }
}
