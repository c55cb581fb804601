package org.hearth.tenants;

import java.time.Instant;
import org.hearth.kernel.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A subsidiary as the registry knows it.
 *
 * @param number its number in the group, 1 to 9999, part of its customers' unified ids
 * @param schemaVersion the last step its schema has taken
 * @param migrationError why it could not take the next one, null if nothing is wrong
 */
public record Tenant(
        TenantId id,
        int number,
        String name,
        String city,
        State state,
        String template,
        String colour,
        long schemaVersion,
        @Nullable String migrationError,
        Instant created) {
    /** Whether work may be done for it. */
    public enum State {
        ACTIVE,
        SUSPENDED
    }

    /** What a scope for this subsidiary binds. */
    public Bound bound(Actor actor) {
        return new Bound(id, number, actor);
    }
}
