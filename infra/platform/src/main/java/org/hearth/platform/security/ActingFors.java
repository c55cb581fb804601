package org.hearth.platform.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.kernel.TenantId;
import org.hearth.kernel.port.SqlFile;
import org.hearth.platform.Session;
import org.hearth.platform.grants.GrantAct;
import org.jdbi.v3.core.Handle;

/** The open grants of a person who still works where they were asked for. */
final class ActingFors {
    private ActingFors() {}

    static List<Session.ActingFor> of(Handle handle, long personId, Instant now) {
        return handle.createQuery(SqlFile.of(ActingFors.class, "acting_for.sql"))
                .bind("person", personId)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .map((row, context) -> read(row))
                .list();
    }

    private static Session.ActingFor read(ResultSet row) throws SQLException {
        long customer = row.getLong("customer_id");
        Set<GrantAct> acts = Arrays.stream((String[]) row.getArray("acts").getArray())
                .map(GrantAct::valueOf)
                .collect(Collectors.toSet());
        return new Session.ActingFor(
                row.getLong("id"),
                new TenantId(row.getString("to_tenant")),
                row.getString("tenant_name"),
                row.getString("colour"),
                customer,
                row.getString("customer_number"),
                Stream.concat(Stream.of(GrantAct.VIEW), acts.stream())
                        .flatMap(act -> act.permissions().stream())
                        .map(permission -> permission + ".c" + customer)
                        .collect(Collectors.toSet()),
                Objects.requireNonNull(row.getObject("until", OffsetDateTime.class))
                        .toInstant());
    }
}
