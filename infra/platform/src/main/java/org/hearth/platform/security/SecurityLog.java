package org.hearth.platform.security;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.hearth.kernel.TenantId;
import org.hearth.tenants.Actor;
import org.hearth.tenants.Bound;
import org.hearth.tenants.TenantScope;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What was done to people, sessions and keys, by whom and from where; rows are only ever added. */
@Singleton
public class SecurityLog {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_ADDRESS = 60;

    private final Clock clock;

    @Inject
    SecurityLog(Clock clock) {
        this.clock = clock;
    }

    /** Adds what the actor of the open scope has done, in the transaction that does it. */
    public void add(Handle handle, String act, String thing, Map<String, ?> details) {
        Bound scope = TenantScope.current().orElse(Bound.group(Actor.HOUSE));
        add(handle, scope.actor(), scope.tenant(), act, thing, "", details);
    }

    /** Adds what somebody has done who has no scope yet. */
    public void add(
            Handle handle,
            Actor actor,
            @Nullable TenantId tenant,
            String act,
            String thing,
            String address,
            Map<String, ?> details) {
        handle.createUpdate("insert into security_log (at, actor_id, actor, act, thing, tenant, address, details)"
                        + " values (:at, :actorId, :actor, :act, :thing, :tenant, :address, cast(:details as jsonb))")
                .bind("at", clock.instant().atOffset(ZoneOffset.UTC))
                .bind("actorId", actor.personId())
                .bind("actor", actor.name())
                .bind("act", act)
                .bind("thing", thing)
                .bind("tenant", tenant == null ? null : tenant.code())
                .bind("address", address.substring(0, Math.min(address.length(), LONGEST_ADDRESS)))
                .bind("details", json(details))
                .execute();
    }

    private static String json(Map<String, ?> details) {
        try {
            return JSON.writeValueAsString(details);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
