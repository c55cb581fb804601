package org.hearth.platform.quota;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hearth.kernel.TenantId;
import org.hearth.platform.security.SecurityLog;
import org.hearth.tenants.PlatformSql;
import org.jspecify.annotations.Nullable;

/**
 * The quotas of the subsidiaries: {@code hearth.quota.requests} and {@code hearth.quota.jobs} for everybody, and what the registry's
 * table {@code tenant_quota} says of some. The table is read every ten seconds at most, so a change reaches every node by itself.
 */
@Singleton
public class Quotas {
    private static final long READ_EVERY_NANOS = Duration.ofSeconds(10).toNanos();

    private final PlatformSql sql;
    private final SecurityLog log;
    private final Quota everybody;
    private volatile @Nullable Copy copy;

    private record Copy(Map<TenantId, Quota> own, long readAt) {}

    @Inject
    public Quotas(
            PlatformSql sql,
            SecurityLog log,
            @ConfigProperty(name = "hearth.quota.requests", defaultValue = "6") int requests,
            @ConfigProperty(name = "hearth.quota.jobs", defaultValue = "4") int jobs) {
        this.sql = sql;
        this.log = log;
        this.everybody = new Quota(requests, jobs);
    }

    /** What the subsidiary may have. */
    public Quota of(TenantId tenant) {
        Copy known = copy;
        if (known == null || System.nanoTime() - known.readAt() > READ_EVERY_NANOS) {
            known = new Copy(read(), System.nanoTime());
            copy = known;
        }
        return known.own().getOrDefault(tenant, everybody);
    }

    /** What the registry says now, past the copy. */
    TenantQuotas.Standing standing(TenantId tenant) {
        Quota own = read().get(tenant);
        return new TenantQuotas.Standing(own == null ? everybody : own, everybody, own != null);
    }

    void keep(TenantId tenant, Quota wanted) {
        sql.inTransaction(handle -> {
            handle.createUpdate("insert into tenant_quota (tenant, requests, jobs) values (:tenant, :requests, :jobs)"
                            + " on conflict (tenant) do update set requests = excluded.requests, jobs = excluded.jobs")
                    .bind("tenant", tenant.code())
                    .bindMethods(wanted)
                    .execute();
            log.add(
                    handle,
                    "tenants.quota",
                    "tenant/" + tenant.code(),
                    Map.of("requests", wanted.requests(), "jobs", wanted.jobs()));
            return true;
        });
        copy = null;
    }

    void drop(TenantId tenant) {
        sql.inTransaction(handle -> {
            handle.createUpdate("delete from tenant_quota where tenant = :tenant")
                    .bind("tenant", tenant.code())
                    .execute();
            log.add(handle, "tenants.quota", "tenant/" + tenant.code(), Map.of("deleted", true));
            return true;
        });
        copy = null;
    }

    private Map<TenantId, Quota> read() {
        Map<TenantId, Quota> own = new HashMap<>();
        sql.inTransaction(handle -> {
            handle.createQuery("select tenant, coalesce(requests, :requests) as requests, coalesce(jobs, :jobs) as jobs"
                            + " from tenant_quota")
                    .bind("requests", everybody.requests())
                    .bind("jobs", everybody.jobs())
                    .map((row, context) -> own.put(
                            new TenantId(row.getString("tenant")),
                            new Quota(row.getInt("requests"), row.getInt("jobs"))))
                    .list();
            return true;
        });
        return own;
    }
}
