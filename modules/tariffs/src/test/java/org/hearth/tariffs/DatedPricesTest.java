package org.hearth.tariffs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.hearth.kernel.Refused;
import org.hearth.tariffs.PriceTerms.Cycle;
import org.hearth.tariffs.PriceTerms.CycleKind;
import org.hearth.tariffs.PriceTerms.DayOfYear;
import org.hearth.tariffs.PriceTerms.OnPriceChange;
import org.hearth.tariffs.PriceTerms.Season;
import org.junit.jupiter.api.Test;

class DatedPricesTest {
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 1);

    @Test
    void a_price_change_inside_a_reading_span_divides_the_volume_by_days_and_keeps_every_litre() {
        PriceBook book = new PriceBook(List.of(
                new PlanVersion("com", 1, Cities.LONG_AGO, PriceTerms.flat("4.00")),
                new PlanVersion("com", 2, LocalDate.of(2025, 6, 11), PriceTerms.flat("5.00"))));
        Rated rated = book.rate("com", june(100_000, 0, Cities.LONG_AGO), Counts.none());
        assertThat(rated.lines())
                .extracting(Rated.Line::version, Rated.Line::from, Rated.Line::to, Rated.Line::volumeLitres)
                .containsExactly(
                        tuple(1, JUNE, LocalDate.of(2025, 6, 10), 33_333L),
                        tuple(2, LocalDate.of(2025, 6, 11), LocalDate.of(2025, 6, 30), 66_667L));
        assertThat(rated.totalFen()).isEqualTo(133_33 + 333_34);
    }

    @Test
    void the_count_goes_on_under_new_prices_or_starts_again_as_the_new_version_says() {
        Counts counts =
                Counts.of(List.of(new Counts.Count("", LocalDate.of(2025, 1, 1), LocalDate.of(2026, 1, 1), 300_000)));
        assertThat(changed(OnPriceChange.CONTINUE)
                        .rate("res", june(60_000, 3, Cities.LONG_AGO), counts)
                        .lines())
                .extracting(Rated.Line::version, Rated.Line::tier, Rated.Line::beforeLitres, Rated.Line::afterLitres)
                .containsExactly(
                        tuple(1, 1, 300_000L, 310_000L),
                        tuple(1, 2, 310_000L, 330_000L),
                        tuple(2, 1, 330_000L, 350_000L),
                        tuple(2, 2, 350_000L, 360_000L));
        Counts again =
                Counts.of(List.of(new Counts.Count("", LocalDate.of(2025, 1, 1), LocalDate.of(2026, 1, 1), 300_000)));
        assertThat(changed(OnPriceChange.RESTART)
                        .rate("res", june(60_000, 3, Cities.LONG_AGO), again)
                        .lines())
                .extracting(Rated.Line::version, Rated.Line::tier, Rated.Line::beforeLitres, Rated.Line::afterLitres)
                .containsExactly(
                        tuple(1, 1, 300_000L, 310_000L), tuple(1, 2, 310_000L, 330_000L), tuple(2, 1, 0L, 30_000L));
    }

    @Test
    void days_before_the_first_version_cannot_be_rated() {
        PriceBook book = Cities.book(Cities.shanghai());
        Usage early = new Usage(1, LocalDate.of(2014, 8, 31), LocalDate.of(2014, 9, 30), 3, Cities.LONG_AGO);
        assertThat(book.at("res", early.from())).isEmpty();
        assertThatThrownBy(() -> book.rate("res", early, Counts.none()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("price_missing");
        assertThatThrownBy(() -> book.rate("unknown", early, Counts.none())).isInstanceOf(Refused.class);
    }

    @Test
    void a_span_over_new_year_counts_in_both_years() {
        Counts counts =
                Counts.of(List.of(new Counts.Count("", LocalDate.of(2025, 1, 1), LocalDate.of(2026, 1, 1), 600_000)));
        Usage usage = new Usage(62_000, LocalDate.of(2025, 12, 16), LocalDate.of(2026, 1, 15), 3, Cities.LONG_AGO);
        assertThat(Cities.book(Cities.shanghai()).rate("res", usage, counts).lines())
                .extracting(Rated.Line::tier, Rated.Line::beforeLitres, Rated.Line::afterLitres)
                .containsExactly(tuple(3, 600_000L, 632_000L), tuple(1, 0L, 30_000L));
        assertThat(counts.openAfter(LocalDate.of(2026, 1, 15)))
                .containsExactly(new Counts.Count("", LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1), 30_000));
    }

    @Test
    void a_year_may_begin_on_any_day_or_with_the_account() {
        Usage across =
                new Usage(61_000, LocalDate.of(2025, 10, 1), LocalDate.of(2025, 11, 30), 3, LocalDate.of(2023, 11, 1));
        PriceTerms custom = Cities.over(
                Cities.shanghai(),
                new Cycle(CycleKind.CUSTOM_YEAR, new DayOfYear(11, 15)),
                false,
                OnPriceChange.CONTINUE);
        assertThat(Cities.book(custom).segments("res", across))
                .extracting(segment -> segment.usage().from())
                .containsExactly(LocalDate.of(2025, 10, 1), LocalDate.of(2025, 11, 15));
        PriceTerms anniversary =
                Cities.over(Cities.shanghai(), new Cycle(CycleKind.ANNIVERSARY, null), false, OnPriceChange.CONTINUE);
        assertThat(Cities.book(anniversary).segments("res", across))
                .extracting(
                        segment -> segment.usage().from(),
                        segment -> segment.usage().volumeLitres())
                .containsExactly(tuple(LocalDate.of(2025, 10, 1), 31_000L), tuple(LocalDate.of(2025, 11, 1), 30_000L));
        PriceTerms fromTheTwentyFirst = Cities.over(
                Cities.nanjing(), new Cycle(CycleKind.MONTH, new DayOfYear(1, 21)), false, OnPriceChange.CONTINUE);
        assertThat(Cities.book(fromTheTwentyFirst).segments("res", across))
                .extracting(segment -> segment.usage().from().getDayOfMonth())
                .containsExactly(1, 21, 21);
    }

    @Test
    void who_moves_in_during_the_year_has_the_bounds_of_the_months_left() {
        PriceTerms prorated =
                Cities.over(Cities.shanghai(), new Cycle(CycleKind.CALENDAR_YEAR, null), true, OnPriceChange.CONTINUE);
        Usage usage =
                new Usage(200_000, LocalDate.of(2025, 7, 10), LocalDate.of(2025, 12, 31), 3, LocalDate.of(2025, 7, 10));
        assertThat(Cities.book(prorated).rate("res", usage, Counts.none()).lines())
                .extracting(Rated.Line::tier, Rated.Line::volumeLitres)
                .containsExactly(tuple(1, 155_000L), tuple(2, 45_000L));
        Usage nextYear =
                new Usage(200_000, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), 3, LocalDate.of(2025, 7, 10));
        assertThat(Cities.book(prorated).rate("res", nextYear, Counts.none()).lines())
                .extracting(Rated.Line::tier)
                .containsExactly(1);
    }

    @Test
    void a_heating_season_has_tiers_and_a_count_of_its_own_on_top_of_the_year() {
        PriceTerms terms = seasonal(
                Cities.beijing(),
                new Season(
                        "heating",
                        new DayOfYear(11, 15),
                        new DayOfYear(3, 15),
                        true,
                        Cities.tiers("1000", "2.40", "2.90")));
        Counts counts = Counts.none();
        Usage autumn = new Usage(60_000, LocalDate.of(2025, 11, 1), LocalDate.of(2025, 11, 30), 3, Cities.LONG_AGO);
        Usage winter = new Usage(990_000, LocalDate.of(2025, 12, 1), LocalDate.of(2026, 3, 15), 3, Cities.LONG_AGO);
        Rated rated = Cities.book(terms)
                .rate("res", autumn, counts)
                .plus(Cities.book(terms).rate("res", winter, counts));
        assertThat(rated.lines())
                .extracting(Rated.Line::ladder, Rated.Line::tier, Rated.Line::beforeLitres, Rated.Line::afterLitres)
                .containsExactly(
                        tuple("", 1, 0L, 28_000L),
                        tuple("heating", 1, 0L, 32_000L),
                        tuple("heating", 1, 32_000L, 1_000_000L),
                        tuple("heating", 2, 1_000_000L, 1_022_000L));
    }

    @Test
    void monthly_tiers_may_have_other_bounds_by_season() {
        PriceTerms terms = seasonal(
                Cities.nanjing(),
                new Season(
                        "winter",
                        new DayOfYear(12, 1),
                        new DayOfYear(2, 29),
                        false,
                        Cities.tiers("60", "2.20", "200", "2.60", "3.00")));
        Usage usage = new Usage(122_000, LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 31), 3, Cities.LONG_AGO);
        assertThat(Cities.book(terms).rate("res", usage, Counts.none()).lines())
                .extracting(Rated.Line::ladder, Rated.Line::tier, Rated.Line::volumeLitres)
                .containsExactly(
                        tuple("winter", 1, 57_898L),
                        tuple("", 1, 15_000L),
                        tuple("", 2, 35_000L),
                        tuple("", 3, 14_102L));
    }

    private static PriceBook changed(OnPriceChange change) {
        return new PriceBook(List.of(
                Cities.version(Cities.shanghai()),
                new PlanVersion(
                        "res",
                        2,
                        LocalDate.of(2025, 6, 16),
                        Cities.over(Cities.beijing(), new Cycle(CycleKind.CALENDAR_YEAR, null), false, change))));
    }

    private static PriceTerms seasonal(PriceTerms terms, Season season) {
        return new PriceTerms(
                terms.kind(),
                terms.cycle(),
                terms.tiers(),
                null,
                List.of(season),
                null,
                false,
                OnPriceChange.CONTINUE,
                terms.taxPercent(),
                terms.minimumPerMonth(),
                "");
    }

    private static Usage june(long litres, int persons, LocalDate opened) {
        return new Usage(litres, JUNE, LocalDate.of(2025, 6, 30), persons, opened);
    }
}
