package org.hearth.platform.audit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HexFormat;
import org.hearth.kernel.TenantId;
import org.hearth.tenants.HouseVault;
import org.hearth.tenants.PlatformSql;

/**
 * The ends of the chains as the registry remembers them, where no subsidiary's database role can reach, signed so that the registry's
 * own role cannot make one up.
 */
@Singleton
class Heads {
    private final PlatformSql sql;
    private final HouseVault vault;

    @Inject
    Heads(PlatformSql sql, HouseVault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** Whether the remembered end is this house's own; false also if none is remembered. */
    boolean isGenuine(TenantId tenant) {
        return sql.inTransaction(handle -> handle.createQuery(
                        "select place, hash, signature, signer from audit_head where tenant = :tenant and signer is not null")
                .bind("tenant", tenant.code())
                .map((row, context) -> vault.isSigned(
                        text(tenant, new Head(row.getLong("place"), row.getBytes("hash"))),
                        row.getString("signer"),
                        row.getBytes("signature")))
                .findOne()
                .orElse(false));
    }

    private static String text(TenantId tenant, Head head) {
        return "audit/" + tenant + "/" + head.place() + "/" + HexFormat.of().formatHex(head.hash());
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
        sql.inTransaction(handle -> handle.createUpdate(
                        "insert into audit_head as old (tenant, place, hash, at, signature, signer)"
                                + " values (:tenant, :place, :hash, now(), :signature, :signer) on conflict (tenant) do update"
                                + " set place = excluded.place, hash = excluded.hash, at = excluded.at,"
                                + " signature = excluded.signature, signer = excluded.signer"
                                + " where old.place < excluded.place")
                .bind("tenant", tenant.code())
                .bind("place", head.place())
                .bind("hash", head.hash())
                .bind("signature", vault.sign(text(tenant, head)))
                .bind("signer", vault.signer())
                .execute());
    }
}
