package org.hearth.search.engine;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.hearth.customers.CustomerChanged;
import org.hearth.kernel.TenantId;
import org.hearth.kernel.port.Caller;
import org.hearth.kernel.port.Event;
import org.hearth.kernel.port.Observer;
import org.hearth.metering.MetersChanged;

/**
 * Keeps the index current from the customers' events. The first event of a subsidiary makes its index. A file of customers is left
 * for a moment, because that of their meters follows it: then each customer is written once, not twice.
 */
@Singleton
class Feed implements Observer {
    private static final int CHUNK = 1000;
    /** More customers than people change one by one. */
    private static final int FILE = 2000;

    private static final Duration REST = Duration.ofSeconds(15);

    private final Documents documents;
    private final CustomerIndex index;
    private final Caller caller;
    private final LongSupplier nanoTime;
    /** Since when a subsidiary's file has been waiting to be written, by {@link System#nanoTime()}. */
    private final Map<TenantId, Long> files = new ConcurrentHashMap<>();

    @Inject
    Feed(Documents documents, CustomerIndex index, Caller caller) {
        this(documents, index, caller, System::nanoTime);
    }

    /** @param nanoTime the time that files wait by */
    Feed(Documents documents, CustomerIndex index, Caller caller, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.documents = documents;
        this.index = index;
        this.caller = caller;
    }

    @Override
    public String name() {
        return "search";
    }

    @Override
    public Set<Class<? extends Event>> observes() {
        return Set.of(CustomerChanged.class, MetersChanged.class);
    }

    @Override
    public void on(List<Event> events) {
        TenantId tenant = caller.tenant();
        if (!index.exists(tenant)) {
            index.complete(tenant, index.begin(tenant));
        }
        Set<Long> ids = new LinkedHashSet<>();
        for (Event event : events) {
            if (event instanceof CustomerChanged changed) {
                ids.addAll(changed.customerIds());
            } else if (event instanceof MetersChanged changed) {
                ids.addAll(documents.customersOf(changed.accountIds()));
            }
        }
        rest(tenant, ids.size());
        List<Long> all = new ArrayList<>(ids);
        for (int from = 0; from < all.size(); from += CHUNK) {
            index.put(tenant, documents.of(all.subList(from, Math.min(all.size(), from + CHUNK))));
        }
        files.remove(tenant);
    }

    private void rest(TenantId tenant, int customers) {
        if (customers < FILE) {
            return;
        }
        long now = nanoTime.getAsLong();
        Duration left = REST.minusNanos(now - files.computeIfAbsent(tenant, code -> now));
        if (left.compareTo(Duration.ZERO) > 0) {
            throw new NotYet(left);
        }
    }
}
