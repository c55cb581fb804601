package org.hearth.platform.audit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.hearth.kernel.TenantId;
import org.hearth.tenants.PlatformSql;

/** The ends of the chains as the registry remembers them, where no subsidiary's database role can reach. */
@Singleton
class Heads {
    private final PlatformSql sql;

    @Inject
    Heads(PlatformSql sql) {
        this.sql = sql;
    }

    Head of(TenantId tenant) {
        return sql.inTransaction(
                handle -> handle.createQuery("select place, hash from audit_head where tenant = :tenant")
                        .bind("tenant", tenant.code())
                        .map((row, context) -> new Head(row.getLong("place"), row.getBytes("hash")))
                        .findOne()
                        .orElse(Head.START));
    }

    /** Moves the remembered end forward, never back. */
    void remember(TenantId tenant, Head head) {
        sql.inTransaction(handle -> handle.createUpdate("insert into audit_head as old (tenant, place, hash, at)"
                        + " values (:tenant, :place, :hash, now()) on conflict (tenant) do update"
                        + " set place = excluded.place, hash = excluded.hash, at = excluded.at"
                        + " where old.place < excluded.place")
                .bind("tenant", tenant.code())
                .bind("place", head.place())
                .bind("hash", head.hash())
                .execute());
    }
}
