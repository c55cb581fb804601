package org.hearth.platform.jobs;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.hearth.kernel.TenantId;
import org.hearth.tenants.Bound;

/**
 * Subsidiaries that may have a job waiting, in turn: one job each, then the next. One subsidiary never gets all threads of a
 * node while it has more than one, so that another's job need not wait for a long one to end; and never more than its quota.
 */
final class FairQueue {
    private final int mostOfOne;
    private final ToIntFunction<TenantId> quota;
    private final LinkedHashSet<Bound> waiting = new LinkedHashSet<>();
    private final Map<TenantId, Integer> running = new HashMap<>();

    FairQueue(int threads, ToIntFunction<TenantId> quota) {
        mostOfOne = Math.max(1, threads - 1);
        this.quota = quota;
    }

    synchronized void offer(Bound house) {
        if (waiting.add(house)) {
            notifyAll();
        }
    }

    /** The subsidiary whose turn it is; it counts as running until {@link #done}. */
    synchronized Bound take() throws InterruptedException {
        while (true) {
            for (Iterator<Bound> all = waiting.iterator(); all.hasNext(); ) {
                Bound house = all.next();
                if (running.getOrDefault(house.requireTenant(), 0) < mostOf(house.requireTenant())) {
                    all.remove();
                    running.merge(house.requireTenant(), 1, Integer::sum);
                    return house;
                }
            }
            wait();
        }
    }

    private int mostOf(TenantId tenant) {
        return Math.min(mostOfOne, quota.applyAsInt(tenant));
    }

    synchronized void done(Bound house) {
        running.computeIfPresent(house.requireTenant(), (tenant, count) -> count == 1 ? null : count - 1);
        notifyAll();
    }

    synchronized int running() {
        return running.values().stream().mapToInt(Integer::intValue).sum();
    }
}
