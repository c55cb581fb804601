package org.hearth.tenants.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hearth.kernel.port.AfterCommit;
import org.hearth.kernel.port.Event;
import org.hearth.kernel.port.Events;
import org.hearth.tenants.TenantScope;

/** The outbox as a list: an event is in it once its transaction is committed. */
public final class RecordingEvents implements Events {
    private final AfterCommit afterCommit;
    private final List<Event> published = new CopyOnWriteArrayList<>();

    RecordingEvents(AfterCommit afterCommit) {
        this.afterCommit = afterCommit;
    }

    @Override
    public void publish(List<? extends Event> events) {
        TenantScope.require().requireTenant();
        List<Event> copy = List.copyOf(events);
        afterCommit.run(() -> published.addAll(copy));
    }

    /** All committed events, oldest first. */
    public List<Event> published() {
        return List.copyOf(published);
    }

    /** The committed events of one type, oldest first. */
    public <E extends Event> List<E> published(Class<E> type) {
        return published.stream().filter(type::isInstance).map(type::cast).toList();
    }

    public void clear() {
        published.clear();
    }
}
