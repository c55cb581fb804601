package org.hearth.tenants;

import java.time.Instant;
import org.hearth.kernel.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A subsidiary as the registry knows it.
 *
 * @param number its number in the group, 1 to 9999, part of its customers' unified ids
 * @param stateSince when it came into its state
 * @param stateReason why, as the person who did it said; may be empty
 * @param deleteAfter when it may be deleted at the earliest; null unless it is {@link State#DELETING}
 * @param schemaVersion the last step its schema has taken
 * @param migrationError why it could not take the next one, null if nothing is wrong
 */
public record Tenant(
        TenantId id,
        int number,
        String name,
        String city,
        State state,
        Instant stateSince,
        String stateReason,
        @Nullable Instant deleteAfter,
        String template,
        String colour,
        long schemaVersion,
        @Nullable String migrationError,
        Instant created) {
    /** What may be done in it. */
    public enum State {
        /** Everything. */
        ACTIVE,
        /** It is read and nothing is changed. */
        SUSPENDED,
        /** Nobody reaches it; all of it is kept. */
        ARCHIVED,
        /** As archived, and gone after a waiting time unless it is called back. */
        DELETING,
        /** Its data are gone; its code and number are never given again. */
        DELETED;

        /** Whether people may come in, at least to read. */
        public boolean isReachable() {
            return this == ACTIVE || this == SUSPENDED;
        }
    }

    /** What a scope for this subsidiary binds. */
    public Bound bound(Actor actor) {
        return new Bound(id, number, actor);
    }
}
