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
import org.hearth.kernel.TenantId;
import org.hearth.kernel.module.Facade;
import org.hearth.kernel.module.Requires;
import org.hearth.kernel.port.Sql;
import org.hearth.kernel.port.SqlFile;
import org.hearth.platform.work.Transactions;
import org.hearth.tenants.Actor;
import org.hearth.tenants.Bound;
import org.hearth.tenants.Tenant;
import org.hearth.tenants.TenantScope;
import org.hearth.tenants.Tenants;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The audit trail of a subsidiary for those who check it. */
@Facade
public class AuditBook {
    private final Sql sql;
    private final Chain chain;
    private final Tenants tenants;
    private final Transactions transactions;

    @Inject
    AuditBook(Sql sql, Chain chain, Tenants tenants, Transactions transactions) {
        this.sql = sql;
        this.chain = chain;
        this.tenants = tenants;
        this.transactions = transactions;
    }

    /** One act; {@code details} is JSON. */
    public record Act(
            long id,
            Instant at,
            String person,
            String act,
            String thing,
            @JsonRawValue String details) {}

    /**
     * What a check of the chain came to.
     *
     * @param brokenAt the place in the chain of the first row that was changed or taken out, null if all is as it was written
     */
    public record Verdict(boolean whole, @Nullable Long brokenAt) {}

    /** What was done to a thing, or to all things for an empty text, newest first. */
    @Requires("audit.view")
    public List<Act> acts(String thing, long offset, int limit) {
        Page.check(offset, limit);
        return sql.with(handle -> handle.createQuery(
                        "select id, at, person, act, thing, details::text as details from audit_log"
                                + " where :thing = '' or thing = :thing order by id desc offset :offset limit :limit")
                .bind("thing", thing)
                .bind("offset", offset)
                .bind("limit", limit)
                .map((row, context) -> act(row))
                .list());
    }

    /**
     * Which acts are looked for; an empty text leaves its part open.
     *
     * @param person part of the name of who did it
     * @param act an act, or a room of the house with all its acts ({@code people} for {@code people.grant})
     * @param thing how the thing's name begins
     * @param from the first day in Beijing, null for any
     * @param to the last day in Beijing, null for any
     */
    public record Wanted(
            String person,
            String act,
            String thing,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /**
     * The acts that answer to it, newest first; never counted, because a trail only grows.
     *
     * @param last of what was shown already, null to begin
     * @param limit how many at most
     */
    @Requires("audit.view")
    public List<Act> search(Wanted wanted, @Nullable Long last, int limit) {
        Page.check(0, limit);
        return sql.with(handle -> bound(handle.createQuery(SqlFile.of(AuditBook.class, "search_acts.sql")), wanted)
                .bind("last", last)
                .bind("limit", limit)
                .map((row, context) -> act(row))
                .list());
    }

    private static Query bound(Query query, Wanted wanted) {
        return new Sought(wanted.act(), wanted.from(), wanted.to())
                .on(query)
                .bind("person", "%" + Sought.literal(wanted.person()) + "%")
                .bind("thing", Sought.literal(wanted.thing()) + "%");
    }

    private static Act act(ResultSet row) throws SQLException {
        return new Act(
                row.getLong("id"),
                Objects.requireNonNull(row.getObject("at", OffsetDateTime.class))
                        .toInstant(),
                row.getString("person"),
                row.getString("act"),
                row.getString("thing"),
                row.getString("details"));
    }

    /** What a check of one subsidiary's chain came to. */
    public record TenantVerdict(
            TenantId tenant, boolean whole, @Nullable Long brokenAt) {}

    /** Walks the chains of all subsidiaries, or of one, for the group's own scope; seconds for a million acts. */
    @Requires("audit.view")
    public List<TenantVerdict> verifyAll(@Nullable TenantId only) {
        Bound scope = TenantScope.require();
        if (scope.tenant() != null) {
            throw Refused.forbidden("audit.view");
        }
        List<Tenant> wanted = tenants.list().stream()
                .filter(tenant -> only == null || tenant.id().equals(only))
                .filter(tenant -> tenant.state().isReachable())
                .toList();
        if (only != null && wanted.isEmpty()) {
            throw Refused.notFound("tenant", only.code());
        }
        return wanted.stream().map(tenant -> verdict(tenant, scope.actor())).toList();
    }

    private TenantVerdict verdict(Tenant tenant, Actor actor) {
        return TenantScope.call(
                tenant.bound(actor),
                () -> transactions.anew(() -> chain.firstBroken()
                        .map(place -> new TenantVerdict(tenant.id(), false, place))
                        .orElse(new TenantVerdict(tenant.id(), true, null))));
    }

    /** Walks the whole chain; seconds for a million acts. */
    @Requires("audit.view")
    public Verdict verify() {
        return chain.firstBroken().map(place -> new Verdict(false, place)).orElse(new Verdict(true, null));
    }
}
