package org.hearth.platform;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.hearth.kernel.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A role that a person holds.
 *
 * @param tenant the subsidiary, null for the group
 * @param tenantName the subsidiary's name, empty for the group
 * @param colour the subsidiary's own colour, {@code #rrggbb}, empty for the group
 * @param role {@link Role#OWN} for a role that the subsidiary has made itself
 * @param unitIds branches and service centres it is limited to, empty for all
 * @param own the subsidiary's own role, null for a built-in one
 * @param standIn whose role it really is, null for one's own
 */
public record Membership(
        @Nullable TenantId tenant,
        String tenantName,
        String colour,
        Role role,
        List<Long> unitIds,
        @Nullable Own own,
        @Nullable StandIn standIn) {
    public Membership {
        unitIds = List.copyOf(unitIds);
    }

    /** A role that the subsidiary has made itself. */
    public record Own(long id, String name, Set<String> permissions) {
        public Own {
            permissions = Set.copyOf(permissions);
        }
    }

    /** A colleague's role, held until a moment. */
    public record StandIn(long delegationId, long colleagueId, String colleague, Instant until) {}

    /** What it lets do inside a subsidiary, before its limits. */
    public Set<String> inSubsidiary() {
        return own == null ? role.inSubsidiary() : own.permissions();
    }
}
