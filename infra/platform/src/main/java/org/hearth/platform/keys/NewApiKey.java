package org.hearth.platform.keys;

import java.util.Set;
import org.hearth.kernel.TenantId;

/**
 * A key to be issued.
 *
 * @param name the system that will use it
 * @param permissions what it may do, {@code module.act} or {@code module.*}
 */
public record NewApiKey(TenantId tenant, String name, Set<String> permissions) {
    public NewApiKey {
        permissions = Set.copyOf(permissions);
    }
}
