package org.hearth.platform.cache;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;

/**
 * Short messages from this node to the others: that something changed, never what it is now. They may be lost, so whoever
 * listens must also find out by itself, only later.
 */
@Singleton
public class Bus {
    private static final Logger LOG = System.getLogger(Bus.class.getName());

    private final String node = UUID.randomUUID().toString().substring(0, 8);
    private final ConcurrentMap<String, Consumer<String>> listeners = new ConcurrentHashMap<>();
    private final RedisLink link;

    @Inject
    Bus(RedisLink link) {
        this.link = link;
        link.listen(this::heard);
    }

    /** This node's name among the nodes, new at every start. */
    public String node() {
        return node;
    }

    /** Whether messages reach the other nodes now. */
    public boolean isUp() {
        return link.isUp();
    }

    /** Calls {@code listener} with the text of every message on {@code subject} that another node sends. */
    public void listen(String subject, Consumer<String> listener) {
        listeners.merge(subject, listener, Consumer::andThen);
    }

    /** Tells the other nodes; returns at once. */
    public void tell(String subject, String text) {
        link.say(node + " " + subject + " " + text);
    }

    private void heard(String message) {
        String[] parts = message.split(" ", 3);
        if (parts.length < 3 || parts[0].equals(node)) {
            return;
        }
        Consumer<String> listener = listeners.get(parts[1]);
        if (listener == null) {
            return;
        }
        try {
            listener.accept(parts[2]);
        } catch (RuntimeException e) {
            LOG.log(Logger.Level.WARNING, "a message from another node was not understood", e);
        }
    }
}
