package org.hearth.kernel.port;

import java.util.List;

/** The tenant's outbox: what is published here is committed with the transaction, or not at all. */
public interface Events {
    /** Writes the events into the outbox of the current tenant, in the current transaction. */
    void publish(List<? extends Event> events);

    /** Writes one event. */
    default void publish(Event event) {
        publish(List.of(event));
    }
}
