package org.hearth.tenants.routing;

import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.hearth.kernel.Refused;
import org.hearth.kernel.TenantId;

/**
 * How many of the node's connections each subsidiary may hold at once. While much is free each has what it wants, alone up to three
 * quarters. What is left then is for those who hold less than their part, which shrinks with the number of subsidiaries that hold or
 * want some; what is held beyond the part is not taken away, but not given again either. Who waits is served in the order of arrival,
 * and nobody who comes later goes before: of many clerks without a pause none waits in vain. Some are kept back for transactions within
 * transactions, which must come through for the outer one to end.
 */
final class ConnectionShares {
    private static final int KEPT_BACK_PARTS = 5;
    private static final int ALONE_PERCENT = 75;

    private final int all;
    private final int first;
    private final int alone;
    private final Duration patience;
    private final Duration backgroundPatience;
    private final Map<TenantId, Counts> tenants = new HashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    /** Who waits, of whatever subsidiary, longest first. */
    private final Set<Lease> line = new LinkedHashSet<>();

    private int taken;

    /**
     * @param all how many connections the pool has
     * @param patience how long somebody waits whom a person waits for
     * @param backgroundPatience how long work waits that nobody waits for
     */
    ConnectionShares(int all, Duration patience, Duration backgroundPatience) {
        this.all = all;
        this.first = all - all / KEPT_BACK_PARTS;
        this.alone = Math.max(1, first * ALONE_PERCENT / 100);
        this.patience = patience;
        this.backgroundPatience = backgroundPatience;
    }

    private static final class Counts {
        private int held;
        private int waiting;
    }

    /** A connection's place, first waited for, then held; released once, from whatever thread. */
    final class Lease {
        private final TenantId tenant;
        private final Counts counts;
        private final Held held;
        private final Condition served = lock.newCondition();
        private boolean given;
        private boolean released;

        private Lease(TenantId tenant, Held held) {
            this.tenant = tenant;
            this.counts = tenants.computeIfAbsent(tenant, key -> new Counts());
            this.held = held;
        }

        void release() {
            giveBack(this);
        }
    }

    /** How many leases the transactions of one thread hold; the lease remembers it, because another thread may end a transaction. */
    static final class Held {
        private int leases;
    }

    /**
     * Waits for a place.
     *
     * @param held the asking thread's own
     * @throws Refused {@code tenant_busy} if none became free in time
     */
    Lease take(TenantId tenant, Held held, boolean background) {
        lock.lock();
        try {
            Lease lease = new Lease(tenant, held);
            lease.counts.waiting++;
            line.add(lease);
            serve();
            try {
                await(lease, background ? backgroundPatience : patience);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if (!lease.given) {
                giveUp(lease);
                throw busy(tenant);
            }
            return lease;
        } finally {
            lock.unlock();
        }
    }

    private static void await(Lease lease, Duration patience) throws InterruptedException {
        long left = patience.toNanos();
        while (!lease.given && left > 0) {
            left = lease.served.awaitNanos(left);
        }
    }

    /** Gives what is free to those who have waited longest, past those whose subsidiary may have no more. */
    private void serve() {
        for (Iterator<Lease> waiting = line.iterator(); waiting.hasNext() && taken < all; ) {
            Lease next = waiting.next();
            if (isFree(next.counts, next.held)) {
                waiting.remove();
                next.counts.waiting--;
                next.counts.held++;
                next.held.leases++;
                taken++;
                next.given = true;
                next.served.signal();
            }
        }
    }

    private void giveUp(Lease lease) {
        line.remove(lease);
        lease.counts.waiting--;
        // one who waits no more makes the others' parts larger
        forget(lease);
        serve();
    }

    private boolean isFree(Counts counts, Held held) {
        if (held.leases > 0) {
            return taken < all;
        }
        int part = Math.max(1, first / tenants.size());
        // while much is free anybody may have it; the last quarter is for those who have less than their part
        return taken < first && (counts.held < part && counts.held < alone || taken < alone);
    }

    private void giveBack(Lease lease) {
        lock.lock();
        try {
            if (lease.released) {
                return;
            }
            lease.released = true;
            lease.held.leases--;
            lease.counts.held--;
            taken--;
            forget(lease);
            serve();
        } finally {
            lock.unlock();
        }
    }

    private void forget(Lease lease) {
        if (lease.counts.held == 0 && lease.counts.waiting == 0) {
            tenants.remove(lease.tenant);
        }
    }

    private static Refused busy(TenantId tenant) {
        return Refused.because(Refused.Reason.TOO_MANY, "tenant_busy", Map.of("tenant", tenant.code()));
    }

    /** How many are taken, and by whom. */
    @Override
    public String toString() {
        lock.lock();
        try {
            Map<String, Integer> byTenant = new TreeMap<>();
            tenants.forEach((tenant, counts) -> byTenant.put(tenant.code(), counts.held));
            return taken + " of " + all + " " + byTenant;
        } finally {
            lock.unlock();
        }
    }
}
