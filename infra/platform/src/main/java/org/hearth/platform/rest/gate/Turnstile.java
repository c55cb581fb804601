package org.hearth.platform.rest.gate;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.hearth.kernel.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * Lets calls in so that a busy subsidiary makes its own callers wait and nobody else's: there are so many places in all and so many
 * for one subsidiary, fewer while others have called within the last second, so that theirs never wait for a processor behind many of
 * it; and a place that becomes free goes to the subsidiaries in turn, not to the longest queue. A call that lingers, an import
 * perhaps, does not keep the short ones of its own subsidiary out. Who has waited too long, or comes while too many of the same
 * subsidiary wait, is turned away at once.
 */
final class Turnstile {
    private static final int WAITING_A_PLACE = 4;
    private static final long COMPANY_NANOS = Duration.ofSeconds(1).toNanos();

    private final int places;
    private final int inCompany;
    private final long lingersNanos;
    private final Duration patience;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<TenantId, Set<Stay>> inside = new HashMap<>();
    private final Map<TenantId, Deque<Caller>> waiting = new LinkedHashMap<>();

    /** When each of them called last, in this order. */
    private final Map<TenantId, Long> called = new LinkedHashMap<>();

    private int taken;

    /**
     * @param places calls inside at once
     * @param inCompany the most of one subsidiary inside while others call, too, not counting those that linger
     * @param lingers after so long inside a call is a long one
     * @param patience how long a caller waits
     */
    Turnstile(int places, int inCompany, Duration lingers, Duration patience) {
        this.places = places;
        this.inCompany = inCompany;
        this.lingersNanos = lingers.toNanos();
        this.patience = patience;
    }

    /** A place that was given and not yet given back. */
    static final class Stay {
        private final TenantId tenant;
        private final long since = System.nanoTime();

        private Stay(TenantId tenant) {
            this.tenant = tenant;
        }
    }

    private static final class Caller {
        private final int most;
        private final Condition admission;
        private @Nullable Stay stay;

        Caller(int most, Condition admission) {
            this.most = most;
            this.admission = admission;
        }
    }

    /**
     * Waits for a place, which {@link #leave} gives back.
     *
     * @param most how many of this subsidiary may be inside
     * @return nothing if there was none in time
     */
    Optional<Stay> enter(TenantId tenant, int most) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            called.remove(tenant);
            called.put(tenant, System.nanoTime());
            Deque<Caller> queue = waiting.getOrDefault(tenant, new ArrayDeque<>());
            if (queue.size() >= most * WAITING_A_PLACE) {
                return Optional.empty();
            }
            Caller caller = new Caller(most, lock.newCondition());
            queue.add(caller);
            waiting.putIfAbsent(tenant, queue);
            admit();
            await(caller, tenant, queue);
            return Optional.ofNullable(caller.stay);
        } finally {
            lock.unlock();
        }
    }

    private void await(Caller caller, TenantId tenant, Deque<Caller> queue) throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        try {
            long left = patience.toNanos();
            while (caller.stay == null && left > 0) {
                // nobody says when a call becomes a long one, or when the others have been silent for long enough
                if (caller.admission.awaitNanos(Math.min(left, lingersNanos)) <= 0) {
                    admit();
                }
                left = until - System.nanoTime();
            }
        } catch (InterruptedException e) {
            if (caller.stay != null) {
                leave(caller.stay);
            }
            throw e;
        } finally {
            if (caller.stay == null) {
                queue.remove(caller);
                waiting.computeIfPresent(tenant, (key, others) -> others.isEmpty() ? null : others);
            }
        }
    }

    /** Gives a place back. */
    void leave(Stay stay) {
        lock.lock();
        try {
            taken--;
            inside.computeIfPresent(stay.tenant, (key, stays) -> stays.remove(stay) && stays.isEmpty() ? null : stays);
            admit();
        } finally {
            lock.unlock();
        }
    }

    /** Places go round: after its turn a subsidiary stands behind all others that wait. */
    private void admit() {
        forgetTheSilent();
        boolean more = true;
        while (more && taken < places) {
            more = false;
            for (TenantId tenant : waiting.keySet().toArray(TenantId[]::new)) {
                Deque<Caller> queue = waiting.getOrDefault(tenant, new ArrayDeque<>());
                Caller first = queue.peek();
                if (first == null || taken >= places || !hasRoom(tenant, first.most)) {
                    continue;
                }
                queue.remove();
                waiting.remove(tenant);
                if (!queue.isEmpty()) {
                    waiting.put(tenant, queue);
                }
                Stay stay = new Stay(tenant);
                inside.computeIfAbsent(tenant, key -> new HashSet<>()).add(stay);
                taken++;
                first.stay = stay;
                first.admission.signal();
                more = true;
            }
        }
    }

    private boolean hasRoom(TenantId tenant, int most) {
        Set<Stay> stays = inside.getOrDefault(tenant, Set.of());
        boolean alone = called.size() <= (called.containsKey(tenant) ? 1 : 0);
        long now = System.nanoTime();
        return stays.size() < most
                && (alone
                        || stays.stream()
                                        .filter(stay -> now - stay.since < lingersNanos)
                                        .count()
                                < inCompany);
    }

    private void forgetTheSilent() {
        long now = System.nanoTime();
        called.values().removeIf(at -> now - at > COMPANY_NANOS);
    }
}
