package org.hearth.platform;

import java.time.Instant;
import java.util.List;
import org.hearth.kernel.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A person who is signed in.
 *
 * @param login the name to sign in with
 * @param name as shown on receipts and histories
 * @param mustChange the password was set by somebody else and must be changed before anything else is done
 * @param mustEnrol a second factor must be set up before anything else is done
 */
public record Session(
        long personId,
        String login,
        String name,
        boolean mustChange,
        boolean mustEnrol,
        Instant since,
        List<Membership> memberships) {
    public Session {
        memberships = List.copyOf(memberships);
    }

    /** What the person holds in a subsidiary, or in the group for null. */
    public List<Membership> in(@Nullable TenantId tenant) {
        return memberships.stream()
                .filter(membership -> tenant == null ? membership.tenant() == null : tenant.equals(membership.tenant()))
                .toList();
    }
}
