package org.hearth.tariffs.rating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hearth.kernel.Period;
import org.hearth.tariffs.PriceTerms;
import org.hearth.tariffs.PriceTerms.Allowance;
import org.hearth.tariffs.PriceTerms.CycleKind;
import org.hearth.tariffs.PriceTerms.Season;
import org.hearth.tariffs.Usage;
import org.jspecify.annotations.Nullable;

/** The terms of one version made ready for arithmetic. */
public final class Schedule {
    private final PriceTerms terms;
    private final Ladder base;
    private final List<Ladder> seasonal;
    private final long taxRate;

    public Schedule(PriceTerms terms) {
        this.terms = terms;
        base = new Ladder("", terms.tiers());
        seasonal = new ArrayList<>();
        for (Season season : terms.seasons()) {
            seasonal.add(new Ladder(season.name(), season.tiers()));
        }
        taxRate = terms.taxPercent().movePointRight(2).longValueExact();
    }

    /** The tax contained in prices, in hundredths of a percent. */
    public long taxRate() {
        return taxRate;
    }

    /** Which tiers hold on a day, where their count began, and how long that stays so. */
    public Stretch around(LocalDate day, LocalDate opened) {
        Period cycle = CycleDates.around(terms.cycle(), day, opened);
        LocalDate end = cycle.end();
        for (int i = 0; i < seasonal.size(); i++) {
            Season season = terms.seasons().get(i);
            Period within = CycleDates.around(season, day);
            if (within == null) {
                LocalDate next = CycleDates.nextStart(season, day);
                end = next.isBefore(end) ? next : end;
            } else if (season.ownCount()) {
                return new Stretch(seasonal.get(i), season.name(), within, within.end());
            } else {
                return new Stretch(seasonal.get(i), "", cycle, within.end().isBefore(end) ? within.end() : end);
            }
        }
        return new Stretch(base, "", cycle, end);
    }

    /** The bounds of a stretch for the household of a usage. */
    public long[] bounds(Stretch stretch, Usage usage) {
        boolean prorated = terms.prorateFirstCycle()
                && stretch.count().isEmpty()
                && terms.cycle().kind() != CycleKind.MONTH
                && terms.cycle().kind() != CycleKind.NONE;
        int months = prorated ? CycleDates.monthsOf(stretch.cycle(), usage.accountOpened()) : 12;
        return stretch.ladder().boundsFor(usage.householdSize(), allowanceOn(usage), months);
    }

    private @Nullable Allowance allowanceOn(Usage usage) {
        Allowance allowance = terms.allowance();
        LocalDate declared = usage.householdDeclared();
        if (allowance == null || declared == null || allowance.yearsValid() == 0) {
            return allowance;
        }
        return usage.from().isBefore(declared.plusYears(allowance.yearsValid())) ? allowance : null;
    }

    /**
     * Days under the same tiers and count.
     *
     * @param count name of the count: empty for the cycle, or the season that counts apart
     * @param cycle the cycle of that count
     * @param end the day after the last such day
     */
    public record Stretch(Ladder ladder, String count, Period cycle, LocalDate end) {}
}
