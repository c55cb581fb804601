package org.hearth.tenants.vault;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/**
 * The keys of all owners as this node knows them, believed for a second: a new key seals only some seconds after it was made, so
 * that every node can open what any other has sealed, and looks for prints of both.
 */
public final class KeyRing {
    /** How long a new key waits before it seals; well above the time that a node believes what it knows. */
    static final Duration WAIT = Duration.ofSeconds(3);

    private static final long POLL_MILLIS = 200;
    private static final long BELIEVED_NANOS = Duration.ofSeconds(1).toNanos();

    private final MasterKeys masters;
    private final Function<String, List<WrappedKey>> shelf;
    private final ConcurrentMap<String, Copy> copies = new ConcurrentHashMap<>();

    private record Copy(List<DataKey> keys, long nanos) {}

    KeyRing(MasterKeys masters, Function<String, List<WrappedKey>> shelf) {
        this.masters = masters;
        this.shelf = shelf;
    }

    /** What an owner's keys are bound to when they are wrapped. */
    static String about(String owner, int number) {
        return "hearth/key/" + owner + "/" + number;
    }

    /** All keys of an owner, the youngest first. */
    List<DataKey> all(String owner) {
        Copy copy = copies.get(owner);
        return copy != null && System.nanoTime() - copy.nanos() < BELIEVED_NANOS ? copy.keys() : load(owner);
    }

    /** The key that seals now. */
    DataKey current(String owner) {
        return all(owner).stream()
                .filter(DataKey::current)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no key seals for " + owner));
    }

    /** Waits the few seconds until a new key seals. */
    public void awaitCurrent(String owner, int number) {
        try {
            while (load(owner).stream().noneMatch(key -> key.number() == number && key.current())) {
                Thread.sleep(POLL_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    DataKey numbered(String owner, int number) {
        return all(owner).stream()
                .filter(key -> key.number() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("not sealed for this subsidiary, or its key is gone"));
    }

    private List<DataKey> load(String owner) {
        long now = System.nanoTime();
        List<DataKey> keys = shelf.apply(owner).stream()
                .map(key -> DataKey.of(key, masters.unwrap(about(owner, key.number()), key.master(), key.wrapped())))
                .toList();
        copies.put(owner, new Copy(keys, now));
        return keys;
    }
}
