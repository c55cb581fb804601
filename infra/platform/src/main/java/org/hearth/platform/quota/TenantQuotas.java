package org.hearth.platform.quota;

import jakarta.inject.Inject;
import java.util.Map;
import org.hearth.kernel.Refused;
import org.hearth.kernel.TenantId;
import org.hearth.kernel.module.Facade;
import org.hearth.kernel.module.Requires;
import org.hearth.tenants.Tenants;

/** What the operator lets a subsidiary have of a node at once; for the group's own scope. */
@Facade
public class TenantQuotas {
    private static final int MOST_REQUESTS = 200;
    private static final int MOST_JOBS = 50;

    private final Quotas quotas;
    private final Tenants tenants;

    @Inject
    TenantQuotas(Quotas quotas, Tenants tenants) {
        this.quotas = quotas;
        this.tenants = tenants;
    }

    /**
     * A subsidiary's quota beside everybody's.
     *
     * @param own whether it has one of its own
     */
    public record Standing(Quota quota, Quota everybody, boolean own) {}

    /** @throws Refused if there is no such subsidiary */
    @Requires("tenants.suspend")
    public Standing of(TenantId tenant) {
        check(tenant);
        return quotas.standing(tenant);
    }

    /**
     * Gives a subsidiary a quota of its own; every node keeps to it within ten seconds.
     *
     * @throws Refused if there is no such subsidiary, or a number is out of bounds
     */
    @Requires("tenants.suspend")
    public Standing give(TenantId tenant, Quota wanted) {
        check(tenant);
        check("requests", wanted.requests(), MOST_REQUESTS);
        check("jobs", wanted.jobs(), MOST_JOBS);
        quotas.keep(tenant, wanted);
        return quotas.standing(tenant);
    }

    /** Lets a subsidiary have what everybody has. */
    @Requires("tenants.suspend")
    public Standing release(TenantId tenant) {
        check(tenant);
        quotas.drop(tenant);
        return quotas.standing(tenant);
    }

    private void check(TenantId tenant) {
        if (tenants.find(tenant).isEmpty()) {
            throw Refused.notFound("tenant", tenant.code());
        }
    }

    private static void check(String field, int value, int most) {
        if (value < 1 || value > most) {
            throw Refused.invalid(field, "quota_number", Map.of("least", 1, "most", most));
        }
    }
}
