package org.hearth.platform.pulse;

import java.time.Duration;
import java.util.Optional;

/** Work that every subsidiary always has: a bean that the {@link Pulse} calls in the subsidiary's scope, on one thread of a node at a time. */
public interface StandingWork {
    /** Short name, also the subject of the messages between nodes. */
    String name();

    /** Whether there is something to do; asked now and then inside a transaction, must be cheap. */
    boolean isPending();

    /**
     * Does what there is, in transactions of its own.
     *
     * @return when to come back because something is left, or empty
     */
    Optional<Duration> round();
}
