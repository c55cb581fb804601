package org.hearth.tenants.routing;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.hearth.kernel.Refused;
import org.hearth.kernel.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * How many of the node's connections each subsidiary may hold at once. While much is free each has what it wants, alone up to three
 * quarters. What is left then is for those who hold less than their part, which shrinks with the number of subsidiaries that hold or
 * want some; what is held beyond the part is not taken away, but not given again either. Some are kept back for transactions within
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

    /** A connection's place; released once, from whatever thread. */
    final class Lease {
        private final TenantId tenant;
        private final Held held;
        private boolean released;

        private Lease(TenantId tenant, Held held) {
            this.tenant = tenant;
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
    synchronized Lease take(TenantId tenant, Held held, boolean background) {
        Counts counts = tenants.computeIfAbsent(tenant, key -> new Counts());
        long until = System.nanoTime() + (background ? backgroundPatience : patience).toNanos();
        counts.waiting++;
        try {
            while (!isFree(counts, held)) {
                long left = Duration.ofNanos(until - System.nanoTime()).toMillis();
                if (left <= 0) {
                    throw busy(tenant);
                }
                wait(left);
            }
            counts.held++;
            taken++;
            held.leases++;
            return new Lease(tenant, held);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy(tenant);
        } finally {
            counts.waiting--;
            forget(tenant, counts);
            // one who waits no more makes the others' parts larger
            notifyAll();
        }
    }

    private boolean isFree(Counts counts, Held held) {
        if (held.leases > 0) {
            return taken < all;
        }
        int part = Math.max(1, first / tenants.size());
        // while much is free anybody may have it; the last quarter is for those who have less than their part
        return taken < first && (counts.held < part && counts.held < alone || taken < alone);
    }

    private synchronized void giveBack(Lease lease) {
        if (lease.released) {
            return;
        }
        lease.released = true;
        lease.held.leases--;
        taken--;
        @Nullable Counts counts = tenants.get(lease.tenant);
        if (counts != null) {
            counts.held--;
            forget(lease.tenant, counts);
        }
        notifyAll();
    }

    private void forget(TenantId tenant, Counts counts) {
        if (counts.held == 0 && counts.waiting == 0) {
            tenants.remove(tenant);
        }
    }

    private static Refused busy(TenantId tenant) {
        return Refused.because(Refused.Reason.TOO_MANY, "tenant_busy", Map.of("tenant", tenant.code()));
    }

    /** How many are taken, and by whom. */
    @Override
    public synchronized String toString() {
        Map<String, Integer> byTenant = new TreeMap<>();
        tenants.forEach((tenant, counts) -> byTenant.put(tenant.code(), counts.held));
        return taken + " of " + all + " " + byTenant;
    }
}
