package org.hearth.reporting.facts;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hearth.kernel.port.Consolidation;
import org.hearth.kernel.port.Consolidation.Fact;
import org.hearth.kernel.port.Sql;
import org.hearth.kernel.port.SqlFile;
import org.jdbi.v3.core.Handle;

/**
 * Makes months anew, set by set, from the modules' tables: the outcome depends on what stands there, not on what was told, so that
 * events may come twice, late or together.
 */
@Singleton
public class Refresh {
    private final Sql sql;
    private final Consolidation consolidation;
    private final Clock clock;

    @Inject
    public Refresh(Sql sql, Consolidation consolidation, Clock clock) {
        this.sql = sql;
        this.consolidation = consolidation;
        this.clock = clock;
    }

    /** Makes every month anew that has figures or could have; answers how many. */
    public int all() {
        SortedSet<YearMonth> months = new TreeSet<>(known());
        months.addAll(found());
        months.add(current());
        months(months);
        return months.size();
    }

    /** All months that are kept. */
    List<YearMonth> known() {
        return months("select distinct month from report_month");
    }

    YearMonth current() {
        return YearMonth.now(clock);
    }

    /** The months of the bills that payments went to. */
    List<YearMonth> billedFor(Collection<Long> payments) {
        return sql.with(handle -> handle.createQuery(SqlFile.of(Refresh.class, "billed_for.sql"))
                .bindArray("payments", Long.class, payments)
                .map((row, context) -> YearMonth.from(row.getObject(1, LocalDate.class)))
                .list());
    }

    /** The month of a moment, where the subsidiary is. */
    YearMonth monthOf(Instant moment) {
        return YearMonth.from(moment.atZone(clock.getZone()));
    }

    /** Makes the months anew, and those in which something has become overdue since, and hands them to headquarters. */
    void months(Collection<YearMonth> told) {
        LocalDate today = LocalDate.now(clock);
        SortedSet<YearMonth> months = new TreeSet<>(told);
        months.addAll(sql.with(handle -> handle.createQuery(
                        "select distinct month from report_open where due_on >= refreshed and due_on < :today")
                .bind("today", today)
                .map((row, context) -> YearMonth.from(row.getObject(1, LocalDate.class)))
                .list()));
        if (months.isEmpty()) {
            return;
        }
        List<YearMonth> ordered = List.copyOf(months);
        List<Fact> facts = sql.with(handle -> {
            run(handle, "clear.sql", ordered, today);
            run(handle, "make_months.sql", ordered, today);
            run(handle, "make_open.sql", ordered, today);
            return facts(handle, ordered, today);
        });
        consolidation.publish(ordered, facts);
    }

    private void run(Handle handle, String file, List<YearMonth> months, LocalDate today) {
        for (String statement : SqlFile.of(Refresh.class, file).split(";\n", -1)) {
            if (!statement.isBlank()) {
                handle.createUpdate(statement)
                        .bindArray("months", String.class, days(months))
                        .bind("today", today)
                        .bind("zone", clock.getZone().getId())
                        .execute();
            }
        }
    }

    private static List<Fact> facts(Handle handle, List<YearMonth> months, LocalDate today) {
        return handle.createQuery(SqlFile.of(Refresh.class, "facts.sql"))
                .bindArray("months", String.class, days(months))
                .bind("today", today)
                .map((row, context) -> new Fact(
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getLong("branch_id"),
                        row.getString("name"),
                        row.getString("kind"),
                        row.getLong("customers"),
                        row.getLong("volume_l"),
                        row.getLong("bills"),
                        row.getLong("billed_fen"),
                        row.getLong("collected_fen"),
                        row.getLong("arrears_fen"),
                        row.getLong("cases")))
                .list();
    }

    private List<YearMonth> found() {
        return months(SqlFile.of(Refresh.class, "found.sql"));
    }

    private List<YearMonth> months(String query) {
        return sql.with(handle -> handle.createQuery(query)
                .map((row, context) -> YearMonth.from(row.getObject(1, LocalDate.class)))
                .list());
    }

    private static List<String> days(List<YearMonth> months) {
        return months.stream().map(month -> month.atDay(1).toString()).toList();
    }
}
