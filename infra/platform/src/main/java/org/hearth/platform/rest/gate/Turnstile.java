package org.hearth.platform.rest.gate;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hearth.kernel.TenantId;

/**
 * Lets calls in so that a busy subsidiary makes its own callers wait and nobody else's: there are so many places in all and so many
 * for one subsidiary, fewer while others have called within the last second, so that theirs never wait for a processor behind many of
 * it; and a place that becomes free goes to the subsidiaries in turn, not to the longest queue. Who has waited too long, or comes while too many of the same subsidiary wait, is turned away at once.
 */
final class Turnstile {
    private static final int WAITING_A_PLACE = 4;
    private static final long COMPANY_NANOS = Duration.ofSeconds(1).toNanos();

    private final int places;
    private final int inCompany;
    private final Duration patience;
    private final Map<TenantId, Integer> inside = new HashMap<>();
    private final Map<TenantId, Deque<Caller>> waiting = new LinkedHashMap<>();

    /** When each of them called last, in this order. */
    private final Map<TenantId, Long> called = new LinkedHashMap<>();

    private int taken;

    /**
     * @param places calls inside at once
     * @param inCompany the most of one subsidiary inside while others call, too
     */
    Turnstile(int places, int inCompany, Duration patience) {
        this.places = places;
        this.inCompany = inCompany;
        this.patience = patience;
    }

    private static final class Caller {
        private final int most;
        private boolean admitted;

        Caller(int most) {
            this.most = most;
        }
    }

    /**
     * Waits for a place, which {@link #leave} gives back.
     *
     * @param most how many of this subsidiary may be inside
     * @return false if there was none in time
     */
    synchronized boolean enter(TenantId tenant, int most) throws InterruptedException {
        called.remove(tenant);
        called.put(tenant, System.nanoTime());
        Deque<Caller> queue = waiting.getOrDefault(tenant, new ArrayDeque<>());
        if (queue.size() >= most * WAITING_A_PLACE) {
            return false;
        }
        Caller caller = new Caller(most);
        queue.add(caller);
        waiting.putIfAbsent(tenant, queue);
        admit();
        long until = System.nanoTime() + patience.toNanos();
        try {
            while (!caller.admitted) {
                long left = Duration.ofNanos(until - System.nanoTime()).toMillis();
                if (left <= 0) {
                    return false;
                }
                wait(left);
            }
            return true;
        } finally {
            if (!caller.admitted) {
                queue.remove(caller);
                waiting.computeIfPresent(tenant, (key, left) -> left.isEmpty() ? null : left);
            }
        }
    }

    /** Gives a place back. */
    synchronized void leave(TenantId tenant) {
        taken--;
        inside.computeIfPresent(tenant, (key, count) -> count == 1 ? null : count - 1);
        admit();
    }

    /** Places go round: after its turn a subsidiary stands behind all others that wait. */
    private void admit() {
        forgetTheSilent();
        boolean any = false;
        boolean more = true;
        while (more && taken < places) {
            more = false;
            for (TenantId tenant : waiting.keySet().toArray(TenantId[]::new)) {
                Deque<Caller> queue = waiting.getOrDefault(tenant, new ArrayDeque<>());
                Caller first = queue.peek();
                if (first == null || taken >= places || inside.getOrDefault(tenant, 0) >= most(tenant, first)) {
                    continue;
                }
                queue.remove();
                waiting.remove(tenant);
                if (!queue.isEmpty()) {
                    waiting.put(tenant, queue);
                }
                first.admitted = true;
                inside.merge(tenant, 1, Integer::sum);
                taken++;
                more = true;
                any = true;
            }
        }
        if (any) {
            notifyAll();
        }
    }

    private int most(TenantId tenant, Caller caller) {
        boolean alone = called.size() <= (called.containsKey(tenant) ? 1 : 0);
        return alone ? caller.most : Math.min(caller.most, inCompany);
    }

    private void forgetTheSilent() {
        long now = System.nanoTime();
        called.values().removeIf(at -> now - at > COMPANY_NANOS);
    }
}
