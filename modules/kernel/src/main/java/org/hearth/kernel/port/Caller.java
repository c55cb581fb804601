package org.hearth.kernel.port;

import java.util.Map;
import org.hearth.kernel.Refused;
import org.hearth.kernel.TenantId;

/** Who acts now, and for which subsidiary. Every call outside a scope is refused. */
public interface Caller {
    TenantId tenant();

    /** The subsidiary's number in the group, 1 to 9999; part of unified customer ids. */
    int tenantNumber();

    /** The person's id in the registry of people, or 0 for the house itself (jobs, relays). */
    long personId();

    /** The person's name as shown on receipts and histories. */
    String personName();

    /** How far a permission goes; nowhere if the person does not hold it. */
    Reach reach(String permission);

    /** Whether the person holds a permission, {@code module.act}, however limited; the house itself holds all. */
    boolean may(String permission);

    /** @throws Refused with reason {@code FORBIDDEN} if the permission is missing, or limited to a part of the subsidiary */
    default void require(String permission) {
        if (!may(permission)) {
            throw Refused.forbidden(permission);
        }
        if (!reach(permission).everything()) {
            throw Refused.because(Refused.Reason.FORBIDDEN, "beyond_reach", Map.of("permission", permission));
        }
    }
}
