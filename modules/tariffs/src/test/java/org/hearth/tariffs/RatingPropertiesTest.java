package org.hearth.tariffs;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.hearth.kernel.GasVolume;
import org.hearth.kernel.UnitPrice;
import org.hearth.tariffs.PriceTerms.CycleKind;
import org.hearth.tariffs.PriceTerms.Tier;
import org.hearth.tariffs.rating.DaySplit;
import org.hearth.tariffs.rating.Fen;

class RatingPropertiesTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2025, 1, 1);

    @Property
    void integer_cost_equals_price_times_volume_rounded_half_up(
            @ForAll @LongRange(min = 0, max = 1_000_000_000) long micro,
            @ForAll @LongRange(min = 0, max = 1_000_000_000_000_000L) long litres) {
        UnitPrice price = new UnitPrice(BigDecimal.valueOf(micro, 6));
        assertThat(Fen.cost(micro, litres))
                .isEqualTo(price.costOf(GasVolume.ofLitres(litres)).fen());
    }

    @Property
    void a_division_by_days_keeps_every_litre_and_strays_less_than_one_from_its_share(
            @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long litres,
            @ForAll @Size(min = 1, max = 14) List<@LongRange(min = 1, max = 400) Long> days) {
        long[] parts = days.stream().mapToLong(Long::longValue).toArray();
        long[] shares = DaySplit.split(litres, parts);
        long total = days.stream().mapToLong(Long::longValue).sum();
        long sum = 0;
        for (int i = 0; i < shares.length; i++) {
            sum += shares[i];
            BigDecimal exact = BigDecimal.valueOf(litres).multiply(BigDecimal.valueOf(parts[i]));
            BigDecimal stray = BigDecimal.valueOf(shares[i])
                    .multiply(BigDecimal.valueOf(total))
                    .subtract(exact);
            assertThat(stray.abs()).isLessThan(BigDecimal.valueOf(total));
        }
        assertThat(sum).isEqualTo(litres);
    }

    @Property
    void a_year_read_in_any_parts_reaches_the_same_tiers_as_the_year_read_at_once(
            @ForAll("plans") PriceTerms terms,
            @ForAll @IntRange(min = 1, max = 9) int persons,
            @ForAll @Size(min = 1, max = 24) List<@LongRange(min = 0, max = 200_000) Long> parts) {
        PriceBook book = Cities.book(terms);
        Counts counts = Counts.none();
        Rated inParts = Rated.of(List.of());
        LocalDate day = NEW_YEAR;
        long sum = 0;
        for (long litres : parts) {
            LocalDate last = day.plusDays(14);
            inParts = inParts.plus(book.rate("res", new Usage(litres, day, last, persons, Cities.LONG_AGO), counts));
            day = last.plusDays(1);
            sum += litres;
        }
        Usage whole = new Usage(sum, NEW_YEAR, day.minusDays(1), persons, Cities.LONG_AGO);
        Rated atOnce = book.rate("res", whole, Counts.none());
        assertThat(byTier(inParts)).isEqualTo(byTier(atOnce));
        long stray = Math.abs(inParts.totalFen() - atOnce.totalFen());
        assertThat(2 * stray)
                .as("each line rounds by half a fen at most")
                .isLessThanOrEqualTo(inParts.lines().size() + atOnce.lines().size());
    }

    @Property
    void whole_cubic_metres_cost_the_same_to_the_fen_however_the_year_is_read(
            @ForAll @IntRange(min = 1, max = 9) int persons,
            @ForAll @Size(min = 1, max = 24) List<@IntRange(min = 0, max = 120) Integer> parts) {
        PriceBook book = Cities.book(Cities.shanghai());
        Counts counts = Counts.none();
        LocalDate day = NEW_YEAR;
        long fen = 0;
        long sum = 0;
        for (int cubicMetres : parts) {
            Usage usage = new Usage(cubicMetres * 1000L, day, day.plusDays(14), persons, Cities.LONG_AGO);
            fen += book.rate("res", usage, counts).totalFen();
            day = day.plusDays(15);
            sum += cubicMetres;
        }
        assertThat(fen)
                .isEqualTo(book.rate("res", Cities.year(2025, sum, persons), Counts.none())
                        .totalFen());
    }

    @Property
    void more_gas_never_costs_less_and_a_larger_household_never_pays_more(
            @ForAll("plans") PriceTerms terms,
            @ForAll @IntRange(min = 1, max = 9) int persons,
            @ForAll @LongRange(min = 0, max = 3_000_000) long before,
            @ForAll @LongRange(min = 0, max = 3_000_000) long litres,
            @ForAll @LongRange(min = 1, max = 100_000) long more) {
        PlanVersion version = Cities.version(terms);
        Rated less = Rating.rate(version, quarter(litres, persons), before);
        assertThat(Rating.rate(version, quarter(litres + more, persons), before).totalFen())
                .isGreaterThanOrEqualTo(less.totalFen());
        assertThat(Rating.rate(version, quarter(litres, persons + 1), before).totalFen())
                .isLessThanOrEqualTo(less.totalFen() + 2);
    }

    @Property
    void lines_hold_every_litre_once_in_order_and_add_up_to_the_total(
            @ForAll("plans") PriceTerms terms,
            @ForAll @LongRange(min = 0, max = 5_000_000) long litres,
            @ForAll @IntRange(min = 0, max = 700) int days) {
        Usage usage = new Usage(litres, NEW_YEAR.minusDays(40), NEW_YEAR.plusDays(days), 3, Cities.LONG_AGO);
        Rated rated = Cities.book(terms).rate("res", usage, Counts.none());
        assertThat(rated.lines().stream().mapToLong(Rated.Line::volumeLitres).sum())
                .isEqualTo(litres);
        assertThat(rated.lines().stream().mapToLong(Rated.Line::amountFen).sum())
                .isEqualTo(rated.totalFen());
        assertThat(rated.lines()).allSatisfy(line -> {
            assertThat(line.afterLitres() - line.beforeLitres()).isEqualTo(line.volumeLitres());
            assertThat(line.amountFen())
                    .isEqualTo(new UnitPrice(line.price())
                            .costOf(GasVolume.ofLitres(line.volumeLitres()))
                            .fen());
        });
    }

    @Provide
    Arbitrary<PriceTerms> plans() {
        Arbitrary<List<Tier>> ladders = Arbitraries.integers()
                .between(1, 600)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .uniqueElements()
                .map(RatingPropertiesTest::rising);
        return Arbitraries.oneOf(
                ladders.map(tiers -> PriceTerms.tiered(CycleKind.CALENDAR_YEAR, tiers)),
                Arbitraries.of(Cities.shanghai(), Cities.beijing(), Cities.generous()));
    }

    private static List<Tier> rising(List<Integer> bounds) {
        List<Tier> tiers = new ArrayList<>();
        bounds.stream()
                .sorted()
                .forEach(bound -> tiers.add(new Tier(
                        BigDecimal.valueOf(bound), BigDecimal.valueOf(2_612_500L + 333_333L * tiers.size(), 6))));
        tiers.add(new Tier(null, new BigDecimal("6.1")));
        return tiers;
    }

    private static Usage quarter(long litres, int persons) {
        return new Usage(litres, NEW_YEAR, LocalDate.of(2025, 3, 31), persons, Cities.LONG_AGO);
    }

    private static Map<Integer, Long> byTier(Rated rated) {
        Map<Integer, Long> volumes = new TreeMap<>();
        rated.lines().forEach(line -> volumes.merge(line.tier(), line.volumeLitres(), Long::sum));
        return volumes;
    }
}
