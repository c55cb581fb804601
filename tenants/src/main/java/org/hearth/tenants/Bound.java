package org.hearth.tenants;

import org.hearth.kernel.Refused;
import org.hearth.kernel.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * What a scope binds to the running thread.
 *
 * @param tenant the subsidiary; null while the actor works for the whole group and has chosen none
 * @param number its number in the group, 1 to 9999; 0 without a subsidiary
 * @param actor who acts
 */
public record Bound(@Nullable TenantId tenant, int number, Actor actor) {
    /** Someone who works for the whole group: may call what needs no subsidiary, reaches no subsidiary's data. */
    public static Bound group(Actor actor) {
        return new Bound(null, 0, actor);
    }

    /**
     * The subsidiary.
     *
     * @throws Refused if none is chosen
     */
    public TenantId requireTenant() {
        if (tenant == null) {
            throw Refused.invalid("tenant", "tenant_missing");
        }
        return tenant;
    }
}
