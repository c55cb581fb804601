package org.hearth.platform;

import java.util.List;
import org.hearth.kernel.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A person to be taken into the registry.
 *
 * @param login the name to sign in with, unique in the group whatever its case
 * @param name as shown on receipts and histories
 * @param password the first password; null for a random one that must be changed at the first sign-in
 */
public record NewPerson(String login, String name, @Nullable String password, List<Grant> grants) {
    public NewPerson {
        grants = List.copyOf(grants);
    }

    /**
     * A role to be held.
     *
     * @param tenant the subsidiary, null for the group
     * @param unitIds branches and service centres it is limited to; null or empty for all
     * @param ownRoleId the subsidiary's own role, for {@link Role#OWN} alone
     */
    public record Grant(
            @Nullable TenantId tenant,
            Role role,
            @Nullable List<Long> unitIds,
            @Nullable Long ownRoleId) {
        /** A built-in role. */
        public Grant(@Nullable TenantId tenant, Role role, @Nullable List<Long> unitIds) {
            this(tenant, role, unitIds, null);
        }
    }

    @Override
    public String toString() {
        return "NewPerson[" + login + ", " + grants + "]";
    }
}
