package org.hearth.platform.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.hearth.kernel.Page;
import org.hearth.kernel.Refused;
import org.hearth.kernel.module.Facade;
import org.hearth.kernel.module.Requires;
import org.hearth.kernel.port.SqlFile;
import org.hearth.tenants.PlatformSql;
import org.hearth.tenants.TenantScope;
import org.jspecify.annotations.Nullable;

/** What was done in the group to people, sessions and keys: sign-ins and refused ones, roles, second factors, uses of keys. */
@Facade
public class SecurityBook {
    private final PlatformSql sql;

    @Inject
    SecurityBook(PlatformSql sql) {
        this.sql = sql;
    }

    /**
     * One thing that was done.
     *
     * @param actor who did it, as he was called then; empty where nobody was known
     * @param name of the person or key it was done to, as it is called now; empty for other things
     * @param tenant the subsidiary in which it was done, null for the group
     * @param address from where, empty where nobody came in
     */
    public record Act(
            long id,
            Instant at,
            String actor,
            String act,
            String thing,
            String name,
            @Nullable String tenant,
            String address,
            @JsonRawValue String details) {}

    /**
     * What is looked for; an empty text leaves its part open.
     *
     * @param actor part of the name of who did it
     * @param act an act, or a room with all its acts ({@code session} for {@code session.open})
     * @param tenant a subsidiary's code
     * @param address how the address begins
     * @param from the first day in Beijing, null for any
     * @param to the last day in Beijing, null for any
     */
    public record Wanted(
            String actor,
            String act,
            String tenant,
            String address,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /**
     * What answers to it, newest first; for the group's own scope.
     *
     * @param last of what was shown already, null to begin
     * @param limit how many at most
     * @throws Refused inside a subsidiary
     */
    @Requires("audit.view")
    public List<Act> search(Wanted wanted, @Nullable Long last, int limit) {
        Page.check(0, limit);
        if (TenantScope.require().tenant() != null) {
            throw Refused.forbidden("audit.view");
        }
        Sought sought = new Sought(wanted.act(), wanted.from(), wanted.to());
        return sql.inTransaction(
                handle -> sought.on(handle.createQuery(SqlFile.of(SecurityBook.class, "search_security.sql")))
                        .bind("last", last)
                        .bind("actor", "%" + Sought.literal(wanted.actor()) + "%")
                        .bind("tenant", wanted.tenant().strip())
                        .bind("address", Sought.literal(wanted.address()) + "%")
                        .bind("limit", limit)
                        .map((row, context) -> read(row))
                        .list());
    }

    private static Act read(ResultSet row) throws SQLException {
        return new Act(
                row.getLong("id"),
                Objects.requireNonNull(row.getObject("at", OffsetDateTime.class))
                        .toInstant(),
                row.getString("actor"),
                row.getString("act"),
                row.getString("thing"),
                row.getString("name"),
                row.getString("tenant"),
                row.getString("address"),
                row.getString("details"));
    }
}
