package org.hearth.tenants.group;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.kernel.TenantId;
import org.hearth.kernel.port.Reach;
import org.hearth.kernel.port.SqlFile;
import org.hearth.tenants.PlatformSql;
import org.hearth.tenants.group.TenantFigures.Figures;
import org.hearth.tenants.group.TenantFigures.Point;
import org.jspecify.annotations.Nullable;

/** Reads headquarters' facts. */
@Singleton
class FactRows {
    private final PlatformSql sql;

    @Inject
    FactRows(PlatformSql sql) {
        this.sql = sql;
    }

    /** Each subsidiary of the registry in a month, by rank. */
    public List<TenantFigures> subsidiaries(YearMonth month) {
        return sql.inTransaction(handle -> handle.createQuery(SqlFile.of(FactRows.class, "subsidiaries.sql"))
                .bind("month", month.atDay(1))
                .map((row, context) -> compared(row, month, null))
                .list());
    }

    /** Each branch that the subsidiary handed over for a month or one it is compared with, by rank. */
    public List<TenantFigures> branches(TenantId tenant, YearMonth month) {
        return sql.inTransaction(handle -> handle.createQuery(SqlFile.of(FactRows.class, "branches.sql"))
                .bind("tenant", tenant.code())
                .bind("month", month.atDay(1))
                .map((row, context) -> compared(row, month, row.getLong("branch_id")))
                .list());
    }

    /** Month by month, of the subsidiaries in reach together. */
    public List<Point> series(Reach reach, YearMonth last, int months) {
        return sql.inTransaction(handle -> handle.createQuery(SqlFile.of(FactRows.class, "series.sql"))
                .bind("everything", reach.everything())
                .bindArray("tenants", String.class, reach.tenants())
                .bind("first", last.minusMonths(months - 1L).atDay(1))
                .bind("last", last.atDay(1))
                .map((row, context) ->
                        new Point(YearMonth.from(row.getObject("month", LocalDate.class)), figures(row, "now_")))
                .list());
    }

    /** What each subsidiary in reach billed month by month, by code. */
    public Map<String, List<Long>> billedByMonth(Reach reach, YearMonth last, int months) {
        return sql.inTransaction(handle -> handle.createQuery(SqlFile.of(FactRows.class, "billed_by_month.sql"))
                .bind("everything", reach.everything())
                .bindArray("tenants", String.class, reach.tenants())
                .bind("first", last.minusMonths(months - 1L).atDay(1))
                .bind("last", last.atDay(1))
                .map((row, context) -> Map.entry(row.getString("tenant"), billed(row)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static List<Long> billed(ResultSet row) throws SQLException {
        return Stream.of((Number[]) row.getArray("billed").getArray())
                .map(Number::longValue)
                .toList();
    }

    private static TenantFigures compared(ResultSet row, YearMonth month, @Nullable Long branch) throws SQLException {
        return new TenantFigures(
                row.getString("tenant"),
                row.getString("name"),
                row.getString("city"),
                row.getString("colour"),
                branch,
                month,
                row.getInt("rank"),
                figures(row, "now_"),
                figures(row, "month_"),
                figures(row, "year_"));
    }

    private static Figures figures(ResultSet row, String prefix) throws SQLException {
        return new Figures(
                row.getLong(prefix + "customers"),
                row.getLong(prefix + "volume_l"),
                row.getLong(prefix + "bills"),
                row.getLong(prefix + "billed_fen"),
                row.getLong(prefix + "collected_fen"),
                row.getLong(prefix + "arrears_fen"),
                row.getLong(prefix + "cases"));
    }
}
