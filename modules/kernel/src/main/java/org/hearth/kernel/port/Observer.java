package org.hearth.kernel.port;

import java.util.List;
import java.util.Set;

/**
 * Learns of events after they are committed: at least once each, in commit order, in a tenant scope and a transaction of its
 * own that also moves its completion mark. Must be idempotent. A failing observer is retried alone, the others go on.
 */
public interface Observer {
    /** Stable name under which the completion mark is kept, for example {@code search}. */
    String name();

    Set<Class<? extends Event>> observes();

    /** Handles a batch, oldest first; all or nothing. */
    void on(List<Event> events);
}
