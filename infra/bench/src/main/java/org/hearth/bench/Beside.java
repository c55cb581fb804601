package org.hearth.bench;

import java.util.List;
import java.util.Map;
import org.hearth.kernel.port.Audit;
import org.hearth.kernel.port.Event;
import org.hearth.kernel.port.Events;
import org.hearth.kernel.port.Sql;

/** Writes the rows that the house writes beside every act, so that what is measured pays for them as well. */
final class Beside implements Events, Audit {
    private final Sql sql;

    Beside(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void publish(List<? extends Event> events) {
        sql.use(handle -> events.forEach(event -> handle.createUpdate(
                        "insert into outbox (topic, payload) values (:topic, cast(:payload as jsonb))")
                .bind("topic", event.getClass().getSimpleName())
                .bind("payload", "{\"event\": \"" + event + "\"}")
                .execute()));
    }

    @Override
    public void record(String act, String thing, Map<String, ?> details) {
        sql.use(handle -> handle.createUpdate("insert into audit_log (at, person_id, person, act, thing, details)"
                        + " values (now(), 1, 'bench', :act, :thing, cast(:details as jsonb))")
                .bind("act", act)
                .bind("thing", thing)
                .bind("details", "{\"details\": \"" + details + "\"}")
                .execute());
    }
}
