package org.hearth.tariffs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.hearth.tariffs.PriceTerms.Alternative;
import org.hearth.tariffs.PriceTerms.PriceKind;
import org.hearth.tariffs.rating.Fen;
import org.hearth.tariffs.rating.Ladder;
import org.hearth.tariffs.rating.Schedule;

/** What usage costs under one version of a plan. Pure: the same usage after the same volume always costs the same. */
public final class Rating {
    private final PlanVersion version;
    private final Schedule schedule;

    Rating(PlanVersion version) {
        this.version = version;
        this.schedule = new Schedule(version.terms());
    }

    /**
     * Rates usage that lies in one cycle and one season of a version: those of its first day.
     *
     * @param beforeLitres volume already counted in that cycle
     */
    public static Rated rate(PlanVersion version, Usage usage, long beforeLitres) {
        Rating rating = new Rating(version);
        Schedule.Stretch stretch = rating.schedule.around(usage.from(), usage.accountOpened());
        List<Rated.Line> lines = new ArrayList<>();
        rating.climb(lines, stretch, usage, beforeLitres);
        return Rated.of(lines);
    }

    PlanVersion version() {
        return version;
    }

    Schedule schedule() {
        return schedule;
    }

    /** Adds a line for each tier that the usage reaches, from where the count stands upwards. */
    void climb(List<Rated.Line> lines, Schedule.Stretch stretch, Usage usage, long before) {
        long after = Math.addExact(before, usage.volumeLitres());
        Ladder ladder = stretch.ladder();
        long[] bounds = schedule.bounds(stretch, usage);
        boolean flat = version.terms().kind() == PriceKind.FLAT;
        long from = before;
        for (int i = 0; i < ladder.tiers() && from < after; i++) {
            long to = i < bounds.length ? Math.min(after, bounds[i]) : after;
            if (to > from) {
                int tier = flat ? Rated.Line.FLAT : i + 1;
                lines.add(line(usage, tier, ladder.name(), ladder.price(i), ladder.micro(i), from, to));
                from = to;
            }
        }
    }

    /** Adds one line at the plan's flat alternative, if it has one and the household is large enough. */
    boolean flatly(List<Rated.Line> lines, Usage usage, long before) {
        Alternative other = version.terms().alternative();
        if (other == null || usage.householdSize() < other.fromPersons()) {
            return false;
        }
        if (usage.volumeLitres() > 0) {
            long after = Math.addExact(before, usage.volumeLitres());
            lines.add(line(usage, Rated.Line.FLAT, "", other.price(), Fen.micro(other.price()), before, after));
        }
        return true;
    }

    /** What lacks from an amount to the minimum charge of some months; nothing if there is no such minimum. */
    Rated topUp(Usage usage, long amountFen, int months) {
        long least = Fen.micro(version.terms().minimumPerMonth()) / 10_000 * months;
        if (amountFen >= least) {
            return Rated.of(List.of());
        }
        long lacking = least - amountFen;
        return Rated.of(List.of(new Rated.Line(
                version.code(),
                version.version(),
                Rated.Line.MINIMUM,
                "",
                usage.from(),
                usage.to(),
                0,
                BigDecimal.ZERO,
                lacking,
                Fen.taxWithin(lacking, schedule.taxRate()),
                0,
                0)));
    }

    private Rated.Line line(
            Usage usage, int tier, String ladder, BigDecimal price, long micro, long before, long after) {
        long amount = Fen.cost(micro, after - before);
        return new Rated.Line(
                version.code(),
                version.version(),
                tier,
                ladder,
                usage.from(),
                usage.to(),
                after - before,
                price,
                amount,
                Fen.taxWithin(amount, schedule.taxRate()),
                before,
                after);
    }
}
