package org.hearth.kernel.port;

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

    /** Whether the person holds a permission, {@code module.act}; the house itself holds all. */
    boolean may(String permission);

    /** @throws Refused with reason {@code FORBIDDEN} if the permission is missing */
    default void require(String permission) {
        if (!may(permission)) {
            throw Refused.forbidden(permission);
        }
    }
}
