package org.hearth.kernel.port;

import java.io.Serial;
import java.time.Duration;
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

    /**
     * Handles a batch, oldest first; all or nothing.
     *
     * @throws NotYet if it would rather have the batch later, and what comes meanwhile with it
     */
    void on(List<Event> events);

    /** Thrown by an observer that wants to be told a batch later: no failure, the batch stays where it is. */
    final class NotYet extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;

        private final Duration in;

        /** @param in how long from now */
        public NotYet(Duration in) {
            super("not yet", null, false, false);
            this.in = in;
        }

        /** How long from when it was thrown. */
        public Duration in() {
            return in;
        }
    }
}
