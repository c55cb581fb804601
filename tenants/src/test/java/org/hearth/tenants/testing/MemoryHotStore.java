package org.hearth.tenants.testing;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hearth.kernel.port.HotStore;
import org.hearth.tenants.TenantScope;

/** Hot values in this JVM's memory; {@link #go(boolean)} takes the store away as an outage does. */
public final class MemoryHotStore implements HotStore {
    private final Map<String, String> values = new ConcurrentHashMap<>();
    private volatile boolean up = true;

    /** Takes the store away or brings it back, empty. */
    public void go(boolean up) {
        values.clear();
        this.up = up;
    }

    @Override
    public void put(Map<String, String> added) {
        if (up) {
            added.forEach((key, value) -> values.put(ownKey(key), value));
        }
    }

    @Override
    public void put(String key, String value, Duration keep) {
        put(Map.of(key, value));
    }

    @Override
    public Map<String, String> get(Collection<String> keys) {
        Map<String, String> found = new HashMap<>();
        for (String key : keys) {
            String value = values.get(ownKey(key));
            if (value != null) {
                found.put(key, value);
            }
        }
        return found;
    }

    @Override
    public void forget(Collection<String> keys) {
        keys.forEach(key -> values.remove(ownKey(key)));
    }

    @Override
    public boolean isUp() {
        return up;
    }

    private static String ownKey(String key) {
        return TenantScope.require().requireTenant() + ":" + key;
    }
}
