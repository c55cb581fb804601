package org.hearth.platform;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.hearth.kernel.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A person who is signed in.
 *
 * @param login the name to sign in with
 * @param name as shown on receipts and histories
 * @param mustChange the password was set by somebody else and must be changed before anything else is done
 * @param mustEnrol a second factor must be set up before anything else is done
 * @param region the subsidiaries to which what is held in the group is limited, null if it is not
 * @param actingFor open grants for customers of other subsidiaries
 */
public record Session(
        long personId,
        String login,
        String name,
        boolean mustChange,
        boolean mustEnrol,
        Instant since,
        List<Membership> memberships,
        @Nullable Set<TenantId> region,
        List<ActingFor> actingFor) {
    public Session {
        memberships = List.copyOf(memberships);
        actingFor = List.copyOf(actingFor);
        region = region == null ? null : Set.copyOf(region);
    }

    /** An open grant for one customer of another subsidiary, with the permissions that it brings. */
    public record ActingFor(
            long grantId,
            TenantId tenant,
            String tenantName,
            String colour,
            long customerId,
            String customerNumber,
            Set<String> permissions,
            Instant until) {
        public ActingFor {
            permissions = Set.copyOf(permissions);
        }
    }

    /** Whether what is held in the group counts in a subsidiary. */
    public boolean isInRegion(TenantId tenant) {
        return region == null || region.contains(tenant);
    }

    /** What the person holds in a subsidiary, or in the group for null. */
    public List<Membership> in(@Nullable TenantId tenant) {
        return memberships.stream()
                .filter(membership -> tenant == null ? membership.tenant() == null : tenant.equals(membership.tenant()))
                .toList();
    }
}
