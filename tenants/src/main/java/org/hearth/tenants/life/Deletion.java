package org.hearth.tenants.life;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hearth.kernel.Refused;
import org.hearth.kernel.TenantId;
import org.hearth.tenants.PlatformSql;
import org.hearth.tenants.Tenant.State;
import org.hearth.tenants.registry.TenantLog;
import org.hearth.tenants.routing.SchemaName;
import org.hearth.tenants.script.TenantText;
import org.jdbi.v3.core.Handle;

/** Removes the data of a subsidiary that was given up, and keeps in the registry what they were. */
@Singleton
class Deletion {
    private static final String TABLES =
            "select c.relname from pg_class c where c.relnamespace = cast(:schema as regnamespace)"
                    + " and c.relkind in ('r', 'p') and not c.relispartition order by c.relname";

    private final PlatformSql sql;
    private final Clock clock;

    @Inject
    Deletion(PlatformSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Those whose waiting time is over. */
    List<TenantId> due() {
        return sql.inTransaction(handle -> handle.createQuery(
                        "select code from tenant where state = 'DELETING' and delete_after <= :now order by number")
                .bind("now", clock.instant())
                .map((row, context) -> new TenantId(row.getString(1)))
                .list());
    }

    /** All of it or nothing, once however many nodes try. */
    Proof delete(TenantId tenant) {
        return sql.inTransaction(handle -> {
            States.Row row = States.lock(handle, tenant).orElseThrow(() -> Refused.notFound("tenant", tenant));
            if (row.state() != State.DELETING || row.deleteAfter() == null) {
                throw Refused.conflict(
                        "tenant_state",
                        Map.of("name", row.name(), "state", row.state().name()));
            }
            if (row.deleteAfter().toInstant().isAfter(clock.instant())) {
                throw Refused.conflict(
                        "tenant_waits",
                        Map.of(
                                "name",
                                row.name(),
                                "until",
                                row.deleteAfter().toInstant().toString()));
            }
            List<Proof.Table> tables = tables(handle, tenant);
            TenantText.run(handle, tenant, "drop schema " + SchemaName.of(tenant) + " cascade");
            handle.execute("drop role " + SchemaName.of(tenant));
            // Without its keys no backup can be read either.
            handle.createUpdate("delete from data_key where owner = :code")
                    .bind("code", tenant.code())
                    .execute();
            handle.createUpdate("delete from membership where tenant = :code")
                    .bind("code", tenant.code())
                    .execute();
            handle.createUpdate(
                            "update session set revoked = coalesce(revoked, clock_timestamp()) where tenant = :code")
                    .bind("code", tenant.code())
                    .execute();
            handle.createUpdate(
                            "update tenant set state = 'DELETED', state_since = clock_timestamp(), delete_after = null"
                                    + " where code = :code")
                    .bind("code", tenant.code())
                    .execute();
            Proof proof = new Proof(
                    clock.instant(),
                    tables,
                    hash(tables),
                    none(handle, "pg_namespace where nspname", SchemaName.of(tenant)),
                    none(handle, "pg_roles where rolname", SchemaName.of(tenant), SchemaName.reader(tenant)));
            TenantLog.add(handle, tenant, "tenants.delete", details(row, proof));
            return proof;
        });
    }

    private static List<Proof.Table> tables(Handle handle, TenantId tenant) {
        List<String> names = handle.createQuery(TABLES)
                .bind("schema", SchemaName.of(tenant))
                .mapTo(String.class)
                .list();
        List<Proof.Table> tables = new ArrayList<>();
        TenantText.enter(handle, tenant);
        for (String name : names) {
            tables.add(
                    handle.createQuery("select count(*), coalesce(sum(hashtextextended(cast(t as text), 0)), 0)::text"
                                    + " from \"" + name + "\" t")
                            .map((row, context) -> new Proof.Table(name, row.getLong(1), row.getString(2)))
                            .one());
        }
        TenantText.leave(handle);
        return tables;
    }

    private static boolean none(Handle handle, String where, String... names) {
        return !handle.createQuery("select exists (select from " + where + " = any (:names))")
                .bindArray("names", String.class, (Object[]) names)
                .mapTo(Boolean.class)
                .one();
    }

    private static Map<String, Object> details(States.Row row, Proof proof) {
        return Map.of(
                "name", row.name(),
                "tables",
                        proof.tables().stream()
                                .map(table -> Map.of("name", table.name(), "rows", table.rows(), "hash", table.hash()))
                                .toList(),
                "sha256", proof.sha256(),
                "schemaGone", proof.schemaGone(),
                "rolesGone", proof.rolesGone());
    }

    private static String hash(List<Proof.Table> tables) {
        String list = tables.stream()
                .map(table -> table.name() + " " + table.rows() + " " + table.hash() + "\n")
                .collect(Collectors.joining());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(list.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
