package org.hearth.platform.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.hearth.kernel.TenantId;
import org.hearth.kernel.port.AfterCommit;
import org.hearth.kernel.port.Audit;
import org.hearth.kernel.port.Caller;
import org.hearth.kernel.port.Sql;
import org.hearth.platform.pulse.Pulse;

/** Writes the trail beside the business rows, without any lock; the {@link Chain} takes the rows up once they are committed. */
@Singleton
class AuditTrail implements Audit {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final Sql sql;
    private final Caller caller;
    private final Clock clock;
    private final AfterCommit afterCommit;
    private final Pulse pulse;

    @Inject
    AuditTrail(Sql sql, Caller caller, Clock clock, AfterCommit afterCommit, Pulse pulse) {
        this.sql = sql;
        this.caller = caller;
        this.clock = clock;
        this.afterCommit = afterCommit;
        this.pulse = pulse;
    }

    @Override
    public void record(String act, String thing, Map<String, ?> details) {
        sql.use(handle -> handle.createUpdate("insert into audit_log (at, person_id, person, act, thing, details)"
                        + " values (:at, :personId, :person, :act, :thing, cast(:details as jsonb))")
                .bind("at", clock.instant().truncatedTo(ChronoUnit.MICROS))
                .bind("personId", caller.personId())
                .bind("person", caller.personName())
                .bind("act", act)
                .bind("thing", thing)
                .bind("details", json(details))
                .execute());
        TenantId tenant = caller.tenant();
        afterCommit.run(() -> pulse.announce(Chain.NAME, tenant));
    }

    private static String json(Map<String, ?> details) {
        try {
            return JSON.writeValueAsString(details);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("details of an act must be plain values", e);
        }
    }
}
