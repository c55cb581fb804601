package org.hearth.tariffs;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one version of a price plan says, as a document that is kept and exchanged as JSON. Volumes are cubic metres, prices and
 * amounts are yuan including tax. What is left out in a document takes the plainest meaning.
 *
 * @param kind flat or tiered
 * @param cycle over which span of time volume is counted against the bounds
 * @param tiers from the first upwards; a flat plan has exactly one
 * @param allowance how bounds grow with the household, if they do
 * @param seasons parts of the year with tiers of their own
 * @param alternative a flat price that some households may choose instead
 * @param prorateFirstCycle whether the bounds of the cycle in which an account was opened shrink to the months that are left
 * @param onPriceChange what a new version does to the volume counted so far
 * @param taxPercent tax contained in the prices
 * @param minimumPerMonth least amount of a bill for each month that it covers, 0 for none
 * @param remark for people
 */
public record PriceTerms(
        PriceKind kind,
        Cycle cycle,
        List<Tier> tiers,
        @Nullable Allowance allowance,
        List<Season> seasons,
        @Nullable Alternative alternative,
        boolean prorateFirstCycle,
        OnPriceChange onPriceChange,
        BigDecimal taxPercent,
        BigDecimal minimumPerMonth,
        String remark) {

    public PriceTerms {
        kind = Objects.requireNonNullElse(kind, PriceKind.TIERED);
        cycle = Objects.requireNonNullElse(
                cycle, new Cycle(kind == PriceKind.FLAT ? CycleKind.NONE : CycleKind.CALENDAR_YEAR, null));
        tiers = List.copyOf(Objects.requireNonNullElse(tiers, List.of()));
        seasons = List.copyOf(Objects.requireNonNullElse(seasons, List.of()));
        onPriceChange = Objects.requireNonNullElse(onPriceChange, OnPriceChange.CONTINUE);
        taxPercent = Objects.requireNonNullElse(taxPercent, BigDecimal.ZERO);
        minimumPerMonth = Objects.requireNonNullElse(minimumPerMonth, BigDecimal.ZERO);
        remark = Objects.requireNonNullElse(remark, "");
    }

    /** One price for all volume, without tax, minimum or cycle. */
    public static PriceTerms flat(String price) {
        return new PriceTerms(
                PriceKind.FLAT,
                new Cycle(CycleKind.NONE, null),
                List.of(new Tier(null, new BigDecimal(price))),
                null,
                List.of(),
                null,
                false,
                OnPriceChange.CONTINUE,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                "");
    }

    /** Tiers over a cycle, without anything else. */
    public static PriceTerms tiered(CycleKind cycle, List<Tier> tiers) {
        return new PriceTerms(
                PriceKind.TIERED,
                new Cycle(cycle, null),
                tiers,
                null,
                List.of(),
                null,
                false,
                OnPriceChange.CONTINUE,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                "");
    }

    /** How volume is priced. */
    public enum PriceKind {
        FLAT,
        TIERED
    }

    /** What a version that begins inside a cycle does to the volume counted so far in it. */
    public enum OnPriceChange {
        /** The count goes on under the new bounds. */
        CONTINUE,
        /** The count begins again at zero. */
        RESTART
    }

    /** The kinds of count cycle. */
    public enum CycleKind {
        /** No count: for flat prices. */
        NONE,
        CALENDAR_YEAR,
        /** A year from a given month and day. */
        CUSTOM_YEAR,
        /** A year from the day the account was opened. */
        ANNIVERSARY,
        /** A month, from the first or from another day of it. */
        MONTH
    }

    /** A day of the year. */
    public record DayOfYear(int month, int day) {}

    /**
     * The span over which volume is counted.
     *
     * @param start first day of a custom year; of a month only its day is used; absent for the others
     */
    public record Cycle(CycleKind kind, @Nullable DayOfYear start) {}

    /**
     * One step of the price ladder.
     *
     * @param upTo the last cubic metre of the tier, belonging to it; absent for the highest
     */
    public record Tier(@Nullable BigDecimal upTo, BigDecimal price) {}

    /** How a household's size moves the bounds. */
    public enum AllowanceKind {
        /** The same extra on a bound once the household is large enough. */
        FIXED,
        /** An extra for each person, beginning with the one named. */
        PER_EXTRA_PERSON,
        /** From that size on the bounds are so much a head, instead of the household's. */
        PER_HEAD
    }

    /**
     * Bounds that grow with the household.
     *
     * @param fromPersons smallest household that has it
     * @param perBound cubic metres for each bound in turn; a single value serves for all
     * @param mostPersons persons beyond this count for nothing; 0 for no such limit
     * @param yearsValid years after which the household must be declared anew; 0 for never
     */
    public record Allowance(
            AllowanceKind kind, int fromPersons, List<BigDecimal> perBound, int mostPersons, int yearsValid) {
        public Allowance {
            perBound = List.copyOf(Objects.requireNonNullElse(perBound, List.of()));
        }
    }

    /**
     * Part of each year with tiers of its own.
     *
     * @param name short, unique in the plan
     * @param last last day, belonging to the season; before {@code first} if the season spans the new year
     * @param ownCount whether its volume is counted from the season's first day, apart from the cycle's
     */
    public record Season(String name, DayOfYear first, DayOfYear last, boolean ownCount, List<Tier> tiers) {
        public Season {
            tiers = List.copyOf(Objects.requireNonNullElse(tiers, List.of()));
        }
    }

    /** A flat price that households of at least {@code fromPersons} may choose. */
    public record Alternative(int fromPersons, BigDecimal price) {}
}
