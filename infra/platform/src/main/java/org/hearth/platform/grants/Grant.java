package org.hearth.platform.grants;

import java.time.Instant;
import java.util.Set;
import org.hearth.kernel.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A grant for one customer of another subsidiary.
 *
 * @param from whose colleague acts
 * @param to whose customer it is
 * @param until when an open one ends by itself
 * @param decidedBy who approved, refused or ended it; null while nobody has
 */
public record Grant(
        long id,
        long personId,
        String person,
        TenantId from,
        TenantId to,
        long customerId,
        String customerNumber,
        Set<GrantAct> acts,
        String reason,
        int minutes,
        State state,
        Instant asked,
        @Nullable Instant until,
        @Nullable String decidedBy) {
    public Grant {
        acts = Set.copyOf(acts);
    }

    /** Where a grant is. */
    public enum State {
        /** Not yet in both audit trails; lets do nothing. */
        OPENING,
        /** Waits for somebody of the other subsidiary. */
        ASKED,
        OPEN,
        REFUSED,
        ENDED
    }

    /** A grant that is wanted: {@code customerNumber} as the customer knows it. */
    public record Wanted(TenantId to, String customerNumber, Set<GrantAct> acts, int minutes, String reason) {
        public Wanted {
            acts = Set.copyOf(acts);
        }
    }
}
