package org.hearth.tenants.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hearth.kernel.TenantId;
import org.hearth.tenants.Actor;
import org.hearth.tenants.Bound;
import org.hearth.tenants.TenantScope;
import org.jdbi.v3.core.Handle;

/** What was done to subsidiaries as a whole, by whom; kept in the registry, so that it outlives the subsidiary. */
public final class TenantLog {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> DETAILS = new TypeReference<>() {};

    private TenantLog() {}

    /** One act; {@code details} are plain values. */
    public record Act(Instant at, String person, String act, Map<String, Object> details) {}

    /** Adds what the actor of the open scope does, in the transaction that does it; without a scope it is the house. */
    public static void add(Handle handle, TenantId tenant, String act, Map<String, ?> details) {
        Actor actor = TenantScope.current().map(Bound::actor).orElse(Actor.HOUSE);
        handle.createUpdate("insert into tenant_log (tenant, person_id, person, act, details)"
                        + " values (:tenant, :personId, :person, :act, cast(:details as jsonb))")
                .bind("tenant", tenant.code())
                .bind("personId", actor.personId())
                .bind("person", actor.name())
                .bind("act", act)
                .bind("details", json(details))
                .execute();
    }

    /** What was done to the subsidiary, the newest first. */
    public static List<Act> of(Handle handle, TenantId tenant) {
        return handle.createQuery(
                        "select at, person, act, details::text as details from tenant_log where tenant = :tenant order by id desc")
                .bind("tenant", tenant.code())
                .map((row, context) -> new Act(
                        Objects.requireNonNull(row.getObject("at", OffsetDateTime.class))
                                .toInstant(),
                        row.getString("person"),
                        row.getString("act"),
                        details(row.getString("details"))))
                .list();
    }

    private static String json(Map<String, ?> details) {
        try {
            return JSON.writeValueAsString(details);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("details of an act must be plain values", e);
        }
    }

    private static Map<String, Object> details(String json) {
        try {
            return JSON.readValue(json, DETAILS);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
