package org.hearth.platform.keys;

import java.time.Instant;
import java.util.Set;
import org.hearth.kernel.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A key as those who look after keys see one; the secret itself is kept nowhere.
 *
 * @param name the system that uses it
 * @param permissions {@code module.act} or {@code module.*}
 * @param lastUsed to the minute, null if never
 */
public record ApiKey(
        long id,
        TenantId tenant,
        String name,
        Set<String> permissions,
        Instant created,
        @Nullable Instant lastUsed,
        @Nullable Instant revoked) {
    public ApiKey {
        permissions = Set.copyOf(permissions);
    }
}
