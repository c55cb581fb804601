package org.hearth.platform.pulse;

import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.hearth.kernel.TenantId;

/** What waits to be called, first come first served; the same work of the same subsidiary waits once and runs once at a time. */
final class Beats {
    private final LinkedHashSet<Beat> waiting = new LinkedHashSet<>();
    private final Set<Beat> running = new HashSet<>();

    /** One work of one subsidiary. */
    record Beat(String work, TenantId tenant) {}

    synchronized void add(Beat beat) {
        if (waiting.add(beat)) {
            notifyAll();
        }
    }

    /** Takes the longest waiting beat that is not running; waits for one. */
    synchronized Beat take() throws InterruptedException {
        while (true) {
            for (Iterator<Beat> all = waiting.iterator(); all.hasNext(); ) {
                Beat beat = all.next();
                if (!running.contains(beat)) {
                    all.remove();
                    running.add(beat);
                    return beat;
                }
            }
            wait();
        }
    }

    synchronized void done(Beat beat) {
        running.remove(beat);
        notifyAll();
    }
}
