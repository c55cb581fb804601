package org.hearth.platform.outbox;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.hearth.kernel.TenantId;
import org.hearth.kernel.port.AfterCommit;
import org.hearth.kernel.port.Caller;
import org.hearth.kernel.port.Event;
import org.hearth.kernel.port.Events;
import org.hearth.kernel.port.Sql;
import org.hearth.kernel.port.SqlFile;
import org.hearth.platform.pulse.Pulse;

/** Writes events beside the business rows and wakes the relay once they are committed. */
@Singleton
class Outbox implements Events {
    private final Sql sql;
    private final Caller caller;
    private final AfterCommit afterCommit;
    private final Pulse pulse;

    @Inject
    Outbox(Sql sql, Caller caller, AfterCommit afterCommit, Pulse pulse) {
        this.sql = sql;
        this.caller = caller;
        this.afterCommit = afterCommit;
        this.pulse = pulse;
    }

    @Override
    public void publish(List<? extends Event> events) {
        if (events.isEmpty()) {
            return;
        }
        sql.use(handle -> handle.createUpdate(SqlFile.of(Outbox.class, "publish.sql"))
                .bindArray(
                        "topics",
                        String.class,
                        events.stream()
                                .map(event -> EventJson.topic(event.getClass()))
                                .toList())
                .bindArray(
                        "payloads",
                        String.class,
                        events.stream().map(EventJson::write).toList())
                .execute());
        TenantId tenant = caller.tenant();
        afterCommit.run(() -> pulse.announce(Relay.NAME, tenant));
    }
}
