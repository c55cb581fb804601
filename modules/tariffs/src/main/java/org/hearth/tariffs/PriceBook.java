package org.hearth.tariffs;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearth.kernel.Refused;
import org.hearth.tariffs.PriceTerms.CycleKind;
import org.hearth.tariffs.PriceTerms.OnPriceChange;
import org.hearth.tariffs.rating.DaySplit;
import org.hearth.tariffs.rating.Schedule;

/** All versions of all plans at one moment, ready to rate with; unchanging, so many threads may use it. */
public final class PriceBook {
    /** What an account's price code ends in when it has chosen the plan's flat alternative. */
    public static final String FLAT_SUFFIX = "/flat";

    private final Map<String, List<Rating>> plans = new HashMap<>();

    public PriceBook(Collection<PlanVersion> versions) {
        versions.stream()
                .sorted(Comparator.comparing(PlanVersion::validFrom))
                .forEach(version -> plans.computeIfAbsent(version.code(), code -> new ArrayList<>())
                        .add(new Rating(version)));
    }

    /** The version that prices gas on a day, if there is one. */
    public Optional<PlanVersion> at(String code, LocalDate day) {
        int index = indexAt(ratings(code), day);
        return index < 0
                ? Optional.empty()
                : Optional.of(ratings(code).get(index).version());
    }

    /**
     * The usage cut wherever a version, a count cycle or a season begins, its volume divided by days.
     *
     * @throws Refused if no version covers the first day
     */
    public List<Segment> segments(String code, Usage usage) {
        List<Segment> cuts = new ArrayList<>(2);
        for (Cut cut : cuts(code, usage)) {
            cuts.add(new Segment(cut.rating.version(), cut.usage));
        }
        return cuts;
    }

    /**
     * Rates usage: each segment by its own version, on top of what its cycle has counted, and counts it.
     *
     * @param code the account's price code, with {@link #FLAT_SUFFIX} if it chose the alternative
     * @throws Refused if no version covers the first day
     */
    public Rated rate(String code, Usage usage, Counts counts) {
        boolean choseFlat = code.endsWith(FLAT_SUFFIX);
        List<Rated.Line> lines = new ArrayList<>(2);
        for (Cut cut : cuts(code, usage)) {
            boolean counted = cut.rating.version().terms().cycle().kind() != CycleKind.NONE;
            long before = counted ? counts.litres(cut.stretch.count(), cut.since) : 0;
            if (!choseFlat || !cut.rating.flatly(lines, cut.usage, before)) {
                cut.rating.climb(lines, cut.stretch, cut.usage, before);
            }
            if (counted) {
                counts.add(cut.stretch.count(), cut.since, cut.stretch.cycle().end(), cut.usage.volumeLitres());
            }
        }
        return Rated.of(lines);
    }

    /**
     * What lacks from an amount to the minimum charge.
     *
     * @param usage whose last day says which version's minimum holds
     * @param months months that the bill covers
     */
    public Rated topUp(String code, Usage usage, long amountFen, int months) {
        List<Rating> versions = ratings(code);
        int index = indexAt(versions, usage.to());
        return index < 0 ? Rated.of(List.of()) : versions.get(index).topUp(usage, amountFen, months);
    }

    /** Counts as if the cycle of a usage's first day had seen some volume before it. */
    Counts countsBefore(String code, Usage usage, long litres) {
        Counts counts = Counts.none();
        Cut first = cuts(code, usage).get(0);
        counts.add(first.stretch.count(), first.since, first.stretch.cycle().end(), litres);
        return counts;
    }

    private List<Cut> cuts(String code, Usage usage) {
        List<Rating> versions = ratings(code);
        int index = indexAt(versions, usage.from());
        if (index < 0) {
            throw Refused.conflict("price_missing", Map.of("code", code, "date", usage.from()));
        }
        List<Cut> cuts = new ArrayList<>(2);
        LocalDate day = usage.from();
        while (!day.isAfter(usage.to())) {
            LocalDate changes = index + 1 < versions.size()
                    ? versions.get(index + 1).version().validFrom()
                    : LocalDate.MAX;
            if (!day.isBefore(changes)) {
                index++;
                continue;
            }
            Rating rating = versions.get(index);
            Schedule.Stretch stretch = rating.schedule().around(day, usage.accountOpened());
            LocalDate end = earliest(usage.to().plusDays(1), changes, stretch.end());
            LocalDate restarted = restart(versions, index);
            LocalDate since = restarted.isAfter(stretch.cycle().start())
                    ? restarted
                    : stretch.cycle().start();
            cuts.add(new Cut(rating, stretch, since, usage.part(0, day, end.minusDays(1))));
            day = end;
        }
        return withVolumes(cuts, usage.volumeLitres());
    }

    private static List<Cut> withVolumes(List<Cut> cuts, long litres) {
        long[] days = new long[cuts.size()];
        for (int i = 0; i < days.length; i++) {
            days[i] = ChronoUnit.DAYS.between(
                            cuts.get(i).usage.from(), cuts.get(i).usage.to())
                    + 1;
        }
        long[] shares = DaySplit.split(litres, days);
        for (int i = 0; i < days.length; i++) {
            Cut cut = cuts.get(i);
            Usage part = cut.usage.part(shares[i], cut.usage.from(), cut.usage.to());
            cuts.set(i, new Cut(cut.rating, cut.stretch, cut.since, part));
        }
        return cuts;
    }

    /** The first day of the latest version up to {@code index} that began the count anew. */
    private static LocalDate restart(List<Rating> versions, int index) {
        for (int i = index; i > 0; i--) {
            PlanVersion version = versions.get(i).version();
            if (version.terms().onPriceChange() == OnPriceChange.RESTART) {
                return version.validFrom();
            }
        }
        return LocalDate.MIN;
    }

    private List<Rating> ratings(String code) {
        String plan = code.endsWith(FLAT_SUFFIX) ? code.substring(0, code.length() - FLAT_SUFFIX.length()) : code;
        return plans.getOrDefault(plan, List.of());
    }

    private static int indexAt(List<Rating> versions, LocalDate day) {
        int index = versions.size() - 1;
        while (index >= 0 && versions.get(index).version().validFrom().isAfter(day)) {
            index--;
        }
        return index;
    }

    private static LocalDate earliest(LocalDate first, LocalDate second, LocalDate third) {
        LocalDate earlier = first.isBefore(second) ? first : second;
        return earlier.isBefore(third) ? earlier : third;
    }

    /** Usage under one version. */
    public record Segment(PlanVersion version, Usage usage) {}

    /** Usage under one version, one count and one ladder; {@code since} is where its count began. */
    private record Cut(Rating rating, Schedule.Stretch stretch, LocalDate since, Usage usage) {}
}
