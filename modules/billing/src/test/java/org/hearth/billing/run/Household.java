package org.hearth.billing.run;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hearth.billing.bill.Standing;
import org.hearth.billing.candidate.Candidate;
import org.hearth.billing.candidate.Span;
import org.hearth.billing.rate.Outcome;
import org.hearth.billing.rate.Outcome.Draft;
import org.hearth.billing.rate.Pricing;
import org.hearth.tariffs.PlanVersion;
import org.hearth.tariffs.PriceBook;
import org.hearth.tariffs.PriceTerms;
import org.hearth.tariffs.PriceTerms.CycleKind;
import org.hearth.tariffs.PriceTerms.Tier;
import org.jspecify.annotations.Nullable;

/** An account that tests walk through months: it is read, billed, and goes on from what its bills left behind. */
final class Household {
    static final PriceTerms SHANGHAI = PriceTerms.tiered(
            CycleKind.CALENDAR_YEAR,
            List.of(
                    new Tier(new BigDecimal(310), new BigDecimal("3.00")),
                    new Tier(new BigDecimal(520), new BigDecimal("3.30")),
                    new Tier(null, new BigDecimal("4.20"))));
    static final PriceBook PRICES = new PriceBook(List.of(
            new PlanVersion("res", 1, LocalDate.of(2014, 9, 1), SHANGHAI),
            new PlanVersion("com", 1, LocalDate.of(2014, 9, 1), PriceTerms.flat("4.00")),
            new PlanVersion("com", 2, LocalDate.of(2025, 6, 11), PriceTerms.flat("5.00"))));

    private final String plan;
    private final List<Span> waiting = new ArrayList<>();
    private LocalDate readOn;
    private long register = 1_000_000;
    private @Nullable YearMonth lastPeriod;
    private int zeroStreak;
    private Standing standing = Standing.NONE;
    private @Nullable LocalDate exceptionOn;

    Household(String plan, LocalDate movedIn) {
        this.plan = plan;
        this.readOn = movedIn;
    }

    Household read(LocalDate on, long cubicMetres) {
        return read(1, on, cubicMetres * 1000, false);
    }

    Household estimate(LocalDate on, long cubicMetres) {
        return read(1, on, cubicMetres * 1000, true);
    }

    Household read(long meter, LocalDate on, long litres, boolean estimated) {
        waiting.add(new Span(meter, readOn, on, register, register + litres, litres, estimated, false));
        register += litres;
        readOn = on;
        return this;
    }

    /** Its next reading is measured from a day that no reading stands on. */
    Household unread(LocalDate on) {
        readOn = on;
        return this;
    }

    Household except(LocalDate on) {
        exceptionOn = on;
        return this;
    }

    /** What a run makes of it, without consequences, where nobody has chosen other limits. */
    Outcome look(YearMonth period) {
        return look(period, Map.of());
    }

    /** What a run makes of it in a company that has chosen these. */
    Outcome look(YearMonth period, Map<String, Long> chosen) {
        return pricing(period, chosen).price(candidate(), false);
    }

    /** Bills it, whatever the gates say. */
    Draft bill(YearMonth period) {
        Draft draft = (Draft) pricing(period, Map.of()).price(candidate(), true);
        waiting.clear();
        lastPeriod = period;
        zeroStreak = draft.zeroStreak();
        standing = Standing.fromJson(new String(draft.standing().toJson(), StandardCharsets.UTF_8));
        return draft;
    }

    private static Pricing pricing(YearMonth period, Map<String, Long> chosen) {
        RunTerms terms = BillSettings.terms(range -> chosen.getOrDefault(range.key(), range.usual()));
        return new Pricing(PRICES, period, terms.gates());
    }

    private Candidate candidate() {
        return new Candidate(
                1,
                plan.equals("com"),
                plan,
                3,
                LocalDate.of(2020, 1, 1),
                null,
                0,
                lastPeriod,
                zeroStreak,
                standing,
                List.copyOf(waiting),
                exceptionOn);
    }
}
