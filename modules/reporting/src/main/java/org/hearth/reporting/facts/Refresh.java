package org.hearth.reporting.facts;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.hearth.billing.Settlement.Allocation;
import org.hearth.kernel.port.Consolidation;
import org.hearth.kernel.port.Consolidation.Fact;
import org.hearth.kernel.port.Sql;
import org.hearth.kernel.port.SqlFile;
import org.jdbi.v3.core.Handle;

/**
 * Counts parts of months anew, set by set, from the modules' tables: the outcome depends on what stands there, not on what was told, so that
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
        Stale stale = new Stale();
        known().forEach(stale::addWhole);
        found().forEach(stale::addWhole);
        stale.addWhole(current());
        months(stale);
        return stale.months().size();
    }

    /** All months that are kept. */
    List<YearMonth> known() {
        return months("select distinct month from report_month");
    }

    private YearMonth current() {
        return YearMonth.now(clock);
    }

    /** The months of the bills that payments went to. */
    Set<YearMonth> billedFor(Collection<Long> payments) {
        return sql.with(handle -> handle.createQuery(SqlFile.of(Refresh.class, "billed_for.sql"))
                .bindArray("payments", Long.class, payments)
                .map((row, context) ->
                        new Allocation(row.getLong("payment_id"), row.getLong("bill_id"), row.getLong("amount_fen")))
                .map(Allocation::period)
                .set());
    }

    /** The month of a moment, where the subsidiary is. */
    YearMonth monthOf(Instant moment) {
        return YearMonth.from(moment.atZone(clock.getZone()));
    }

    /**
     * Counts anew what is stale, all of the months that are not kept yet, and what is open where something has become overdue since;
     * hands the months to headquarters. The current month is always kept.
     */
    void months(Stale stale) {
        LocalDate today = LocalDate.now(clock);
        stale.add(Part.OPEN, overdueSince(today));
        List<YearMonth> known = known();
        if (!known.contains(current())) {
            stale.addWhole(current());
        }
        stale.months().stream().filter(month -> !known.contains(month)).forEach(stale::addWhole);
        List<YearMonth> months = stale.months();
        if (months.isEmpty()) {
            return;
        }
        List<Fact> facts = sql.with(handle -> {
            // One count at a time until its figures are committed here: headquarters has them a moment before, and must
            // not
            // be told older ones by another count after that.
            handle.execute("lock table report_month in share row exclusive mode");
            // Most rows are new since the database last looked; it would take them for few and seek each one's account
            // apart.
            handle.execute("set local enable_nestloop = off");
            stale.parts().forEach((part, parts) -> count(handle, part, List.copyOf(parts), today));
            handle.execute("set local enable_nestloop = on");
            return facts(handle, months, today);
        });
        consolidation.publish(months, facts);
    }

    private List<YearMonth> overdueSince(LocalDate today) {
        return sql.with(handle -> handle.createQuery(
                        "select distinct month from report_open where due_on >= refreshed and due_on < :today")
                .bind("today", today)
                .map((row, context) -> YearMonth.from(row.getObject(1, LocalDate.class)))
                .list());
    }

    private void count(Handle handle, Part part, List<YearMonth> months, LocalDate today) {
        for (String statement : SqlFile.of(Refresh.class, part.file()).split(";\n", -1)) {
            handle.createUpdate(statement)
                    .bindArray("months", String.class, days(months))
                    .bind("today", today)
                    .bind("zone", clock.getZone().getId())
                    .execute();
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
