package org.hearth.platform.grants;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hearth.kernel.TenantId;
import org.hearth.tenants.Actor;
import org.hearth.tenants.PlatformSql;
import org.jspecify.annotations.Nullable;

/** Grants as rows. */
@Singleton
class GrantRows {
    private static final String SELECT =
            "select g.*, p.name as person from service_grant g join person p on p.id = g.person_id";

    private final PlatformSql sql;
    private final Clock clock;

    @Inject
    GrantRows(PlatformSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The newest grants that a subsidiary gives or takes. */
    List<Grant> of(TenantId tenant, int limit) {
        return sql.inTransaction(handle -> handle.createQuery(
                        SELECT + " where from_tenant = :tenant or to_tenant = :tenant order by id desc limit :limit")
                .bind("tenant", tenant.code())
                .bind("limit", limit)
                .map((row, context) -> read(row))
                .list());
    }

    Optional<Grant> find(long id) {
        return sql.inTransaction(handle -> handle.createQuery(SELECT + " where g.id = :id")
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne());
    }

    long add(Actor person, TenantId from, Grant.Wanted wanted, long customerId) {
        return sql.inTransaction(handle -> handle.createQuery(
                        "insert into service_grant"
                                + " (person_id, from_tenant, to_tenant, customer_id, customer_number, acts, reason, minutes, state, asked)"
                                + " values (:person, :from, :to, :customer, :number, :acts, :reason, :minutes, 'OPENING', :now) returning id")
                .bind("person", person.personId())
                .bind("from", from.code())
                .bind("to", wanted.to().code())
                .bind("customer", customerId)
                .bind("number", wanted.customerNumber().strip())
                .bindArray(
                        "acts",
                        String.class,
                        wanted.acts().stream().map(Enum::name).toList())
                .bind("reason", wanted.reason().strip())
                .bind("minutes", wanted.minutes())
                .bind("now", now())
                .mapTo(Long.class)
                .one());
    }

    /** Moves a grant on; false if it is not where it was any longer. */
    boolean move(Grant grant, Grant.State from, Grant.State to, @Nullable String by) {
        OffsetDateTime until = to == Grant.State.OPEN ? now().plus(Duration.ofMinutes(grant.minutes())) : null;
        return sql.inTransaction(handle -> handle.createUpdate("update service_grant set state = :to,"
                                + " until = coalesce(:until, until), decided_by = coalesce(:by, decided_by)"
                                + " where id = :id and state = :from")
                        .bind("to", to.name())
                        .bind("until", until)
                        .bind("by", by)
                        .bind("id", grant.id())
                        .bind("from", from.name())
                        .execute())
                == 1;
    }

    private static Grant read(ResultSet row) throws SQLException {
        return new Grant(
                row.getLong("id"),
                row.getLong("person_id"),
                row.getString("person"),
                new TenantId(row.getString("from_tenant")),
                new TenantId(row.getString("to_tenant")),
                row.getLong("customer_id"),
                row.getString("customer_number"),
                Arrays.stream((String[]) row.getArray("acts").getArray())
                        .map(GrantAct::valueOf)
                        .collect(Collectors.toSet()),
                row.getString("reason"),
                row.getInt("minutes"),
                Grant.State.valueOf(row.getString("state")),
                Objects.requireNonNull(instant(row, "asked")),
                instant(row, "until"),
                row.getString("decided_by"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
