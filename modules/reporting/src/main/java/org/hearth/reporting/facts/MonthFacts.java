package org.hearth.reporting.facts;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.hearth.kernel.port.Sql;
import org.hearth.kernel.port.SqlFile;
import org.hearth.reporting.Arrears;
import org.hearth.reporting.BranchFigures;
import org.hearth.reporting.MonthFigures;
import org.hearth.reporting.TopCustomer;

/** Reads the facts that are kept. */
@Singleton
public class MonthFacts {
    private final Sql sql;

    @Inject
    public MonthFacts(Sql sql) {
        this.sql = sql;
    }

    public MonthFigures month(YearMonth month) {
        return series(month, 1).get(0);
    }

    /** The months up to {@code last}, oldest first. */
    public List<MonthFigures> series(YearMonth last, int months) {
        return sql.with(handle -> handle.createQuery(SqlFile.of(MonthFacts.class, "series.sql"))
                .bind("first", last.minusMonths(months - 1L).atDay(1))
                .bind("last", last.atDay(1))
                .map((row, context) -> figures(row))
                .list());
    }

    public Arrears arrears(LocalDate today) {
        return sql.with(handle -> handle.createQuery(SqlFile.of(MonthFacts.class, "arrears.sql"))
                .bind("today", today)
                .map((row, context) -> arrears(row))
                .one());
    }

    public List<BranchFigures> branches(YearMonth month, LocalDate today) {
        return sql.with(handle -> handle.createQuery(SqlFile.of(MonthFacts.class, "branches.sql"))
                .bind("month", month.atDay(1))
                .bind("today", today)
                .map((row, context) ->
                        new BranchFigures(row.getLong("branch_id"), row.getString("name"), figures(row), arrears(row)))
                .list());
    }

    public List<TopCustomer> topCustomers(YearMonth month, int limit) {
        return sql.with(handle -> handle.createQuery(SqlFile.of(MonthFacts.class, "top_customers.sql"))
                .bind("month", month.atDay(1))
                .bind("limit", limit)
                .map((row, context) -> new TopCustomer(
                        row.getLong("id"),
                        row.getString("number"),
                        row.getString("name"),
                        row.getBoolean("key_account"),
                        row.getLong("volume_l"),
                        row.getLong("billed_fen"),
                        row.getLong("open_fen")))
                .list());
    }

    private static MonthFigures figures(ResultSet row) throws SQLException {
        return MonthFigures.of(
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getLong("customers"),
                row.getLong("volume_l"),
                row.getLong("bills"),
                row.getLong("billed_fen"),
                row.getLong("open_fen"),
                row.getLong("collected_fen"),
                row.getLong("cases"));
    }

    private static Arrears arrears(ResultSet row) throws SQLException {
        return new Arrears(
                row.getLong("not_due_fen"),
                row.getLong("to_30_fen"),
                row.getLong("to_90_fen"),
                row.getLong("to_365_fen"),
                row.getLong("older_fen"));
    }
}
