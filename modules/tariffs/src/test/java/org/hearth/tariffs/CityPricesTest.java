package org.hearth.tariffs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.hearth.tariffs.PriceTerms.Allowance;
import org.hearth.tariffs.PriceTerms.AllowanceKind;
import org.junit.jupiter.api.Test;

class CityPricesTest {
    @Test
    void a_shanghai_household_of_four_pays_1959_yuan_for_600_cubic_metres_a_year() {
        Rated rated = yearly(Cities.shanghai(), 600, 4);
        assertThat(rated.totalFen()).isEqualTo(1959_00);
        assertThat(rated.lines())
                .extracting(Rated.Line::tier, Rated.Line::volumeLitres, Rated.Line::amountFen, Rated.Line::afterLitres)
                .containsExactly(
                        tuple(1, 310_000L, 930_00L, 310_000L),
                        tuple(2, 210_000L, 693_00L, 520_000L),
                        tuple(3, 80_000L, 336_00L, 600_000L));
    }

    @Test
    void a_bound_belongs_to_the_lower_tier() {
        Rated rated = yearly(Cities.shanghai(), 310, 4);
        assertThat(rated.totalFen()).isEqualTo(930_00);
        assertThat(rated.lines()).extracting(Rated.Line::tier).containsExactly(1);
    }

    @Test
    void the_first_litre_above_a_bound_is_in_the_higher_tier() {
        Usage usage = new Usage(310_001, LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31), 4, Cities.LONG_AGO);
        assertThat(Rating.rate(Cities.version(Cities.shanghai()), usage, 0).lines())
                .extracting(Rated.Line::tier, Rated.Line::volumeLitres)
                .containsExactly(tuple(1, 310_000L), tuple(2, 1L));
    }

    @Test
    void a_household_of_five_has_150_cubic_metres_more_in_each_tier() {
        assertThat(yearly(Cities.shanghai(), 460, 5).totalFen()).isEqualTo(1380_00);
        assertThat(yearly(Cities.shanghai(), 700, 5).totalFen()).isEqualTo(460_00 * 3 + 210 * 3_30 + 30 * 4_20);
    }

    @Test
    void only_a_household_of_seven_or_more_may_choose_the_flat_price() {
        PriceBook book = Cities.book(Cities.shanghai());
        assertThat(book.rate("res/flat", Cities.year(2025, 1000, 7), Counts.none())
                        .totalFen())
                .isEqualTo(3150_00);
        assertThat(book.rate("res/flat", Cities.year(2025, 600, 6), Counts.none())
                        .totalFen())
                .isEqualTo(yearly(Cities.shanghai(), 600, 6).totalFen());
    }

    @Test
    void beijing_charges_1422_60_yuan_for_520_cubic_metres() {
        assertThat(yearly(Cities.beijing(), 520, 3).totalFen()).isEqualTo(1422_60);
    }

    @Test
    void nanjing_counts_each_month_by_itself_and_by_head_from_four_persons() {
        assertThat(january(Cities.nanjing(), 60, 3).totalFen()).isEqualTo(15 * 2_20 + 35 * 2_60 + 10 * 3_00);
        assertThat(january(Cities.nanjing(), 100, 5).totalFen()).isEqualTo(25 * 2_20 + 60 * 2_60 + 15 * 3_00);
        PriceBook book = Cities.book(Cities.nanjing());
        Usage twoMonths =
                new Usage(59_000 * 2, LocalDate.of(2025, 3, 1), LocalDate.of(2025, 4, 28), 3, Cities.LONG_AGO);
        assertThat(book.rate("res", twoMonths, Counts.none()).lines())
                .extracting(Rated.Line::from, Rated.Line::tier, Rated.Line::volumeLitres)
                .containsExactly(
                        tuple(LocalDate.of(2025, 3, 1), 1, 15_000L),
                        tuple(LocalDate.of(2025, 3, 1), 2, 35_000L),
                        tuple(LocalDate.of(2025, 3, 1), 3, 12_000L),
                        tuple(LocalDate.of(2025, 4, 1), 1, 15_000L),
                        tuple(LocalDate.of(2025, 4, 1), 2, 35_000L),
                        tuple(LocalDate.of(2025, 4, 1), 3, 6_000L));
    }

    @Test
    void from_the_fifth_person_each_adds_a_hundred_cubic_metres() {
        assertThat(yearly(Cities.generous(), 800, 7).totalFen()).isEqualTo(800 * 2_19);
        assertThat(yearly(Cities.generous(), 1000, 7).totalFen()).isEqualTo(800 * 2_19 + 160 * 2_63 + 40 * 3_29);
        assertThat(yearly(Cities.generous(), 600, 5).totalFen()).isEqualTo(600 * 2_19);
        assertThat(yearly(Cities.generous(), 600, 4).totalFen()).isEqualTo(500 * 2_19 + 100 * 2_63);
    }

    @Test
    void an_allowance_runs_out_unless_the_household_is_declared_anew() {
        PriceTerms terms = Cities.with(
                Cities.beijing(), new Allowance(AllowanceKind.FIXED, 5, List.of(new BigDecimal(100)), 0, 3), null);
        Usage declaredLately = new Usage(
                450_000,
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2025, 12, 31),
                6,
                Cities.LONG_AGO,
                LocalDate.of(2022, 1, 2));
        Usage declaredLongAgo = new Usage(
                450_000,
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2025, 12, 31),
                6,
                Cities.LONG_AGO,
                LocalDate.of(2022, 1, 1));
        assertThat(Rating.rate(Cities.version(terms), declaredLately, 0).totalFen())
                .isEqualTo(450 * 2_61);
        assertThat(Rating.rate(Cities.version(terms), declaredLongAgo, 0).totalFen())
                .isEqualTo(350 * 2_61 + 100 * 2_83);
    }

    @Test
    void tax_is_what_the_price_contains_and_each_line_is_rounded_once() {
        PriceTerms flat = PriceTerms.flat("4.05");
        PriceTerms taxed = new PriceTerms(
                flat.kind(),
                flat.cycle(),
                flat.tiers(),
                null,
                List.of(),
                null,
                false,
                flat.onPriceChange(),
                new BigDecimal(9),
                new BigDecimal("50.00"),
                "");
        Usage usage = new Usage(12_345, LocalDate.of(2025, 1, 1), LocalDate.of(2025, 1, 31), 0, Cities.LONG_AGO);
        Rated rated = Cities.book(taxed).rate("res", usage, Counts.none());
        assertThat(rated.totalFen()).as("12.345 × 4.05 = 49.99725").isEqualTo(50_00);
        assertThat(rated.taxFen()).as("50.00 × 9/109 = 4.1284").isEqualTo(4_13);
        Rated least = Cities.book(taxed).topUp("res", usage, 50_00, 2);
        assertThat(least.totalFen()).as("100 yuan for two months, 50 are there").isEqualTo(50_00);
        assertThat(least.lines()).extracting(Rated.Line::tier).containsExactly(Rated.Line.MINIMUM);
        assertThat(Cities.book(taxed).topUp("res", usage, 50_00, 1).lines()).isEmpty();
    }

    private static Rated yearly(PriceTerms terms, long cubicMetres, int persons) {
        return Cities.book(terms).rate("res", Cities.year(2025, cubicMetres, persons), Counts.none());
    }

    private static Rated january(PriceTerms terms, long cubicMetres, int persons) {
        Usage usage = new Usage(
                cubicMetres * 1000, LocalDate.of(2025, 1, 1), LocalDate.of(2025, 1, 31), persons, Cities.LONG_AGO);
        return Cities.book(terms).rate("res", usage, Counts.none());
    }
}
