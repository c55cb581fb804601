package org.hearth.reporting;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.hearth.kernel.Refused;
import org.hearth.kernel.module.Facade;
import org.hearth.kernel.module.Requires;
import org.hearth.reporting.facts.MonthFacts;
import org.hearth.reporting.facts.Refresh;

/** The subsidiary's own figures for those who manage it; each answer comes from kept sums and is there at once. */
@Facade
public class Management {
    private static final int MOST_MONTHS = 120;
    private static final int MOST_CUSTOMERS = 100;

    private final MonthFacts facts;
    private final Refresh refresh;
    private final Clock clock;

    @Inject
    public Management(MonthFacts facts, Refresh refresh, Clock clock) {
        this.facts = facts;
        this.refresh = refresh;
        this.clock = clock;
    }

    /** A month beside the month before and the same month of the year before. */
    @Requires("reporting.view")
    public KeyFigures figures(YearMonth month) {
        return new KeyFigures(
                facts.month(month),
                facts.month(month.minusMonths(1)),
                facts.month(month.minusYears(1)),
                facts.arrears(LocalDate.now(clock)));
    }

    /**
     * The months up to one, oldest first, those without figures among them.
     *
     * @throws Refused if more than 120 months are asked for
     */
    @Requires("reporting.view")
    public List<MonthFigures> series(YearMonth last, int months) {
        if (months < 1 || months > MOST_MONTHS) {
            throw Refused.because(Refused.Reason.INVALID, "report_months", Map.of("max", MOST_MONTHS));
        }
        return facts.series(last, months);
    }

    /** What customers have not paid today, by age. */
    @Requires("reporting.view")
    public Arrears arrears() {
        return facts.arrears(LocalDate.now(clock));
    }

    /** The branches in a month, those with the most gas first. */
    @Requires("reporting.view")
    public List<BranchFigures> branches(YearMonth month) {
        return facts.branches(month, LocalDate.now(clock));
    }

    /** The commercial and industrial customers with the most gas billed in a month, the greatest first. */
    @Requires("reporting.view")
    public List<TopCustomer> topCustomers(YearMonth month, int limit) {
        if (limit < 1 || limit > MOST_CUSTOMERS) {
            throw Refused.because(Refused.Reason.INVALID, "report_customers", Map.of("max", MOST_CUSTOMERS));
        }
        return facts.topCustomers(month, limit);
    }

    /** Makes all months anew and hands them to headquarters; for after an upgrade or a doubt. */
    @Requires("reporting.rebuild")
    public int rebuild() {
        return refresh.all();
    }
}
