package org.hearth.platform;

import java.util.List;
import org.hearth.kernel.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A role that a person holds.
 *
 * @param tenant the subsidiary, null for the group
 * @param tenantName the subsidiary's name, empty for the group
 * @param colour the subsidiary's own colour, {@code #rrggbb}, empty for the group
 * @param unitIds branches and service centres it is limited to, empty for all
 */
public record Membership(@Nullable TenantId tenant, String tenantName, String colour, Role role, List<Long> unitIds) {
    public Membership {
        unitIds = List.copyOf(unitIds);
    }
}
