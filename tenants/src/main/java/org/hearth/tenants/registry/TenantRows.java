package org.hearth.tenants.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.hearth.kernel.TenantId;
import org.hearth.tenants.Tenant;
import org.jdbi.v3.core.Handle;

/** Reads the registry's rows. */
final class TenantRows {
    private static final String COLUMNS =
            "select code, number, name, city, state, template, colour, schema_version, migration_error, created from tenant";

    private TenantRows() {}

    static Optional<Tenant> find(Handle handle, TenantId id) {
        return handle.createQuery(COLUMNS + " where code = :code")
                .bind("code", id.code())
                .map((row, context) -> read(row))
                .findOne();
    }

    static List<Tenant> list(Handle handle) {
        return handle.createQuery(COLUMNS + " order by number")
                .map((row, context) -> read(row))
                .list();
    }

    private static Tenant read(ResultSet row) throws SQLException {
        return new Tenant(
                new TenantId(row.getString("code")),
                row.getInt("number"),
                row.getString("name"),
                row.getString("city"),
                Tenant.State.valueOf(row.getString("state")),
                row.getString("template"),
                row.getString("colour"),
                row.getLong("schema_version"),
                row.getString("migration_error"),
                row.getObject("created", OffsetDateTime.class).toInstant());
    }
}
