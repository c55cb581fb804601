package org.hearth.tariffs.plan;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hearth.kernel.port.Sql;
import org.hearth.kernel.port.SqlFile;
import org.hearth.tariffs.PlanRow;
import org.hearth.tariffs.PlanVersion;
import org.jspecify.annotations.Nullable;

/** The tables of plans and versions. */
@Singleton
public class Plans {
    private final Sql sql;

    @Inject
    public Plans(Sql sql) {
        this.sql = sql;
    }

    /** All plans by code. */
    public List<PlanRow> all() {
        return rows(null);
    }

    public Optional<PlanRow> find(String code) {
        return rows(code).stream().findFirst();
    }

    private List<PlanRow> rows(@Nullable String code) {
        return sql.with(handle -> handle.createQuery(SqlFile.of(Plans.class, "plans.sql"))
                .bind("code", code)
                .map((row, context) -> new PlanRow(
                        row.getLong("id"),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("customer_kind"),
                        row.getInt("version"),
                        row.getObject("valid_from", LocalDate.class)))
                .list());
    }

    /** The versions of one plan, newest first. */
    public List<PlanVersion> versions(String code) {
        return sql.with(handle -> handle.createQuery(
                        SqlFile.of(Plans.class, "versions.sql") + " where p.code = :code order by v.version desc")
                .bind("code", code)
                .map((row, context) -> version(row))
                .list());
    }

    /** The versions of all plans. */
    public List<PlanVersion> versions() {
        return sql.with(handle -> handle.createQuery(SqlFile.of(Plans.class, "versions.sql"))
                .map((row, context) -> version(row))
                .list());
    }

    private static PlanVersion version(ResultSet row) throws SQLException {
        return new PlanVersion(
                row.getString("code"),
                row.getInt("version"),
                row.getObject("valid_from", LocalDate.class),
                TermsJson.read(row.getString("definition")));
    }

    /** Adds a plan without versions; answers whether the code was free. */
    public boolean add(String code, String name, String customerKind) {
        return sql.with(handle -> handle.createUpdate("insert into price_plan (code, name, customer_kind)"
                                + " values (:code, :name, :kind) on conflict (code) do nothing")
                        .bind("code", code)
                        .bind("name", name)
                        .bind("kind", customerKind)
                        .execute())
                == 1;
    }

    /** Keeps others from publishing a version of the plan until this transaction ends. */
    public void lock(long planId) {
        sql.use(handle -> handle.createQuery("select id from price_plan where id = :id for update")
                .bind("id", planId)
                .mapTo(Long.class)
                .one());
    }

    /** Whether headquarters alone decides its prices. */
    public boolean isLocked(long planId) {
        return sql.with(handle -> handle.createQuery("select locked from price_plan where id = :id")
                .bind("id", planId)
                .mapTo(Boolean.class)
                .one());
    }

    public void add(long planId, PlanVersion version, String person, long personId) {
        sql.use(handle -> handle.createUpdate(SqlFile.of(Plans.class, "publish.sql"))
                .bind("plan", planId)
                .bind("version", version.version())
                .bind("from", version.validFrom())
                .bind("definition", TermsJson.write(version.terms()))
                .bind("person", person)
                .bind("person_id", personId)
                .execute());
    }
}
