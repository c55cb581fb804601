package org.hearth.tariffs;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hearth.tariffs.PriceTerms.Allowance;
import org.hearth.tariffs.PriceTerms.AllowanceKind;
import org.hearth.tariffs.PriceTerms.Alternative;
import org.hearth.tariffs.PriceTerms.Cycle;
import org.hearth.tariffs.PriceTerms.CycleKind;
import org.hearth.tariffs.PriceTerms.OnPriceChange;
import org.hearth.tariffs.PriceTerms.PriceKind;
import org.hearth.tariffs.PriceTerms.Tier;
import org.jspecify.annotations.Nullable;

/** The published city prices that tests rate with. */
final class Cities {
    static final LocalDate LONG_AGO = LocalDate.of(2010, 1, 1);

    private Cities() {}

    static PriceTerms shanghai() {
        return with(
                PriceTerms.tiered(CycleKind.CALENDAR_YEAR, tiers("310", "3.00", "520", "3.30", "4.20")),
                new Allowance(AllowanceKind.FIXED, 5, List.of(new BigDecimal(150)), 0, 0),
                new Alternative(7, new BigDecimal("3.15")));
    }

    static PriceTerms beijing() {
        return PriceTerms.tiered(CycleKind.CALENDAR_YEAR, tiers("350", "2.61", "500", "2.83", "4.23"));
    }

    static PriceTerms nanjing() {
        return with(
                PriceTerms.tiered(CycleKind.MONTH, tiers("15", "2.20", "50", "2.60", "3.00")),
                new Allowance(AllowanceKind.PER_HEAD, 4, List.of(new BigDecimal(5), new BigDecimal(17)), 0, 0),
                null);
    }

    static PriceTerms generous() {
        return with(
                PriceTerms.tiered(CycleKind.CALENDAR_YEAR, tiers("500", "2.19", "660", "2.63", "3.29")),
                new Allowance(AllowanceKind.PER_EXTRA_PERSON, 5, List.of(new BigDecimal(100)), 0, 0),
                null);
    }

    /** Bound, price, bound, price, …, price. */
    static List<Tier> tiers(String... values) {
        List<Tier> tiers = new ArrayList<>();
        for (int i = 0; i + 1 < values.length; i += 2) {
            tiers.add(new Tier(new BigDecimal(values[i]), new BigDecimal(values[i + 1])));
        }
        tiers.add(new Tier(null, new BigDecimal(values[values.length - 1])));
        return tiers;
    }

    static PriceTerms with(PriceTerms terms, @Nullable Allowance allowance, @Nullable Alternative alternative) {
        return new PriceTerms(
                terms.kind(),
                terms.cycle(),
                terms.tiers(),
                allowance,
                terms.seasons(),
                alternative,
                terms.prorateFirstCycle(),
                terms.onPriceChange(),
                terms.taxPercent(),
                terms.minimumPerMonth(),
                "");
    }

    static PriceTerms over(PriceTerms terms, Cycle cycle, boolean prorate, OnPriceChange change) {
        return new PriceTerms(
                PriceKind.TIERED,
                cycle,
                terms.tiers(),
                terms.allowance(),
                terms.seasons(),
                terms.alternative(),
                prorate,
                change,
                terms.taxPercent(),
                terms.minimumPerMonth(),
                "");
    }

    static PlanVersion version(PriceTerms terms) {
        return new PlanVersion("res", 1, LocalDate.of(2014, 9, 1), terms);
    }

    static PriceBook book(PriceTerms terms) {
        return new PriceBook(List.of(version(terms)));
    }

    static Usage year(int year, long cubicMetres, int persons) {
        return new Usage(cubicMetres * 1000, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), persons, LONG_AGO);
    }
}
