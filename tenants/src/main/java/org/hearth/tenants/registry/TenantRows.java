package org.hearth.tenants.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hearth.kernel.TenantId;
import org.hearth.tenants.Tenant;
import org.jdbi.v3.core.Handle;

/** Reads the registry's rows; those that are gone are left out unless one asks for them. */
public final class TenantRows {
    private static final String COLUMNS =
            "select code, number, name, city, state, state_since, state_reason, delete_after,"
                    + " template, colour, schema_version, migration_error, created from tenant";

    private TenantRows() {}

    static Optional<Tenant> find(Handle handle, TenantId id) {
        return handle.createQuery(COLUMNS + " where code = :code and state <> 'DELETED'")
                .bind("code", id.code())
                .map((row, context) -> read(row))
                .findOne();
    }

    /** Whether there is one of that code or name that stands in the way of a new one; also one that is gone, by its code. */
    public static List<Tenant> alike(Handle handle, String code, String name) {
        return handle.createQuery(COLUMNS + " where code = :code or name = :name and state <> 'DELETED'")
                .bind("code", code)
                .bind("name", name)
                .map((row, context) -> read(row))
                .list();
    }

    static List<Tenant> list(Handle handle) {
        return handle.createQuery(COLUMNS + " where state <> 'DELETED' order by number")
                .map((row, context) -> read(row))
                .list();
    }

    static List<Tenant> gone(Handle handle) {
        return handle.createQuery(COLUMNS + " where state = 'DELETED' order by number")
                .map((row, context) -> read(row))
                .list();
    }

    private static Tenant read(ResultSet row) throws SQLException {
        OffsetDateTime deleteAfter = row.getObject("delete_after", OffsetDateTime.class);
        return new Tenant(
                new TenantId(row.getString("code")),
                row.getInt("number"),
                row.getString("name"),
                row.getString("city"),
                Tenant.State.valueOf(row.getString("state")),
                Objects.requireNonNull(row.getObject("state_since", OffsetDateTime.class))
                        .toInstant(),
                row.getString("state_reason"),
                deleteAfter == null ? null : deleteAfter.toInstant(),
                row.getString("template"),
                row.getString("colour"),
                row.getLong("schema_version"),
                row.getString("migration_error"),
                Objects.requireNonNull(row.getObject("created", OffsetDateTime.class))
                        .toInstant());
    }
}
