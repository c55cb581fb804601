package org.hearth.verify.fault;

import java.io.UncheckedIOException;
import java.util.Map;
import org.hearth.verify.nodes.Via;

/** Somebody of another subsidiary, who opens one branch after the other meanwhile. */
final class Neighbour implements AutoCloseable {
    private final Via manager;
    private final String prefix;
    private final Thread work = new Thread(this::work);
    private volatile boolean over;
    private volatile int acknowledged;

    /** @param prefix of the branches' names */
    Neighbour(Via manager, String prefix) {
        this.manager = manager;
        this.prefix = prefix;
        work.start();
    }

    private void work() {
        while (!over) {
            String name = prefix + " " + (acknowledged + 1);
            try {
                int status = manager.post("/org-units", Map.of("kind", "BRANCH", "parentId", 1, "name", name))
                        .status();
                if (status != 200) {
                    return;
                }
                acknowledged++;
            } catch (UncheckedIOException e) {
                return;
            }
        }
    }

    /** How many branches the house said it has opened. */
    int acknowledged() {
        return acknowledged;
    }

    @Override
    public void close() {
        over = true;
        try {
            work.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
