package org.hearth.kernel.port;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;

/** Fast, rebuildable copies of what the database knows, kept apart per tenant. Away means empty: never an error, never the truth. */
public interface HotStore {
    /** Keeps values under keys such as {@code reading:42}. Call it after the commit that made them true. */
    void put(Map<String, String> values);

    /** Keeps one value for a while. */
    void put(String key, String value, Duration keep);

    /** What is there of the keys asked for. */
    Map<String, String> get(Collection<String> keys);

    void forget(Collection<String> keys);

    /** Whether the store answers now. */
    boolean isUp();
}
