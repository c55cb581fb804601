package org.hearth.tenants.life;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.hearth.kernel.Refused;
import org.hearth.kernel.TenantId;
import org.hearth.tenants.PlatformSql;
import org.hearth.tenants.Tenant.State;
import org.hearth.tenants.registry.TenantLog;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Changes the state of a subsidiary: the registry, the rights in the database and the log in one transaction. */
@Singleton
class States {
    private final PlatformSql sql;

    @Inject
    States(PlatformSql sql) {
        this.sql = sql;
    }

    /** What of a subsidiary's row counts here. */
    record Row(String name, State state, @Nullable OffsetDateTime deleteAfter) {
        private static Row read(ResultSet row) throws SQLException {
            return new Row(
                    row.getString("name"),
                    State.valueOf(row.getString("state")),
                    row.getObject("delete_after", OffsetDateTime.class));
        }
    }

    /** @throws Refused if there is none of that code, or its state does not allow the change */
    void make(Change change, TenantId tenant, String reason, Duration wait) {
        sql.inTransaction(handle -> {
            Row row = lock(handle, tenant).orElseThrow(() -> Refused.notFound("tenant", tenant));
            if (!change.isPossibleFrom(row.state())) {
                throw Refused.conflict(
                        "tenant_state",
                        Map.of("name", row.name(), "state", row.state().name()));
            }
            change.rights().set(handle, tenant);
            handle.createUpdate(
                            "update tenant set state = :state, state_since = clock_timestamp(), state_reason = :reason,"
                                    + " delete_after = case when :state = 'DELETING' then clock_timestamp() + :wait * interval '1 second' end"
                                    + " where code = :code")
                    .bind("state", change.to().name())
                    .bind("reason", reason)
                    .bind("wait", wait.toSeconds())
                    .bind("code", tenant.code())
                    .execute();
            TenantLog.add(
                    handle, tenant, change.act(), Map.of("from", row.state().name(), "reason", reason));
            return row;
        });
    }

    /** Holds the subsidiary's row for the rest of the transaction; empty if there is none, or it is gone. */
    static Optional<Row> lock(Handle handle, TenantId tenant) {
        return handle.createQuery(
                        "select name, state, delete_after from tenant where code = :code and state <> 'DELETED' for update")
                .bind("code", tenant.code())
                .map((row, context) -> Row.read(row))
                .findOne();
    }
}
