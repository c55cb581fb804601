package org.hearth.platform.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.hearth.kernel.Page;
import org.hearth.kernel.module.Facade;
import org.hearth.kernel.module.Requires;
import org.hearth.kernel.port.Sql;
import org.jspecify.annotations.Nullable;

/** The audit trail of a subsidiary for those who check it. */
@Facade
public class AuditBook {
    private final Sql sql;
    private final Chain chain;

    @Inject
    AuditBook(Sql sql, Chain chain) {
        this.sql = sql;
        this.chain = chain;
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
                .map((row, context) -> new Act(
                        row.getLong("id"),
                        Objects.requireNonNull(row.getObject("at", OffsetDateTime.class))
                                .toInstant(),
                        row.getString("person"),
                        row.getString("act"),
                        row.getString("thing"),
                        row.getString("details")))
                .list());
    }

    /** Walks the whole chain; seconds for a million acts. */
    @Requires("audit.view")
    public Verdict verify() {
        return chain.firstBroken().map(place -> new Verdict(false, place)).orElse(new Verdict(true, null));
    }
}
