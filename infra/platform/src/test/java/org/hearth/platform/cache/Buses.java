package org.hearth.platform.cache;

import java.util.concurrent.Executors;

/** Buses for tests of other rooms. */
public final class Buses {
    private Buses() {}

    /** A bus that reaches nobody. */
    public static Bus unconnected() {
        return connected("redis://127.0.0.1:1");
    }

    public static Bus connected(String url) {
        return new Bus(link(url));
    }

    static RedisLink link(String url) {
        return new RedisLink(url, task -> {
            Thread thread = Executors.defaultThreadFactory().newThread(task);
            thread.setDaemon(true);
            return thread;
        });
    }
}
