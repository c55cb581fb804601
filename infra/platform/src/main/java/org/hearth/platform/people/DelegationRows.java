package org.hearth.platform.people;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hearth.kernel.TenantId;
import org.hearth.kernel.port.SqlFile;
import org.hearth.platform.security.SecurityLog;
import org.hearth.tenants.PlatformSql;
import org.jspecify.annotations.Nullable;

/** Who stands in for whom, as rows. */
@Singleton
class DelegationRows {
    private final PlatformSql sql;
    private final SecurityLog log;

    @Inject
    DelegationRows(PlatformSql sql, SecurityLog log) {
        this.sql = sql;
        this.log = log;
    }

    List<Delegations.Delegation> list(TenantId tenant) {
        return sql.inTransaction(handle -> handle.createQuery(SqlFile.of(DelegationRows.class, "delegations.sql"))
                .bind("tenant", tenant.code())
                .map((row, context) -> read(row))
                .list());
    }

    Delegations.Delegation create(TenantId tenant, Delegations.Wanted wanted, Instant now, String by) {
        long made = sql.inTransaction(handle -> {
            long id = handle.createQuery(
                            "insert into delegation (tenant, from_person, to_person, starts, until, reason, made_by)"
                                    + " values (:tenant, :from, :to, :starts, :until, :reason, :by) returning id")
                    .bind("tenant", tenant.code())
                    .bind("from", wanted.fromPerson())
                    .bind("to", wanted.toPerson())
                    .bind("starts", now.atOffset(ZoneOffset.UTC))
                    .bind("until", wanted.until().atOffset(ZoneOffset.UTC))
                    .bind("reason", wanted.reason().strip())
                    .bind("by", by)
                    .mapTo(Long.class)
                    .one();
            log.add(
                    handle,
                    "people.delegate",
                    "person/" + wanted.toPerson(),
                    Map.of("from", wanted.fromPerson(), "until", wanted.until().toString()));
            return id;
        });
        return list(tenant).stream().filter(one -> one.id() == made).findFirst().orElseThrow();
    }

    void end(long id, Instant now) {
        sql.inTransaction(handle -> {
            handle.createUpdate("update delegation set ended = :now where id = :id and ended is null")
                    .bind("now", now.atOffset(ZoneOffset.UTC))
                    .bind("id", id)
                    .execute();
            log.add(handle, "people.delegate_end", "delegation/" + id, Map.of());
            return true;
        });
    }

    private static Delegations.Delegation read(ResultSet row) throws SQLException {
        return new Delegations.Delegation(
                row.getLong("id"),
                row.getLong("from_person"),
                row.getString("from_name"),
                row.getLong("to_person"),
                row.getString("to_name"),
                Objects.requireNonNull(instant(row, "starts")),
                Objects.requireNonNull(instant(row, "until")),
                row.getString("reason"),
                row.getString("made_by"),
                instant(row, "ended"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
