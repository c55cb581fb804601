package org.hearth.billing.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.hearth.billing.BillDetail.BilledLine;
import org.hearth.billing.HeldAccount.HoldReason;
import org.hearth.billing.bill.Explanation;
import org.hearth.billing.rate.Outcome.Draft;
import org.hearth.billing.rate.Outcome.Held;
import org.hearth.tariffs.Counts;
import org.hearth.tariffs.Usage;
import org.junit.jupiter.api.Test;

class PricingTest {
    private static final LocalDate NEW_YEARS_EVE = LocalDate.of(2024, 12, 31);

    @Property
    void the_bills_of_a_year_come_to_the_rating_of_the_year(
            @ForAll @Size(12) List<@IntRange(min = 0, max = 150) Integer> months) {
        Household household = new Household("res", NEW_YEARS_EVE);
        long billed = 0;
        long used = 0;
        for (int month = 1; month <= 12; month++) {
            YearMonth period = YearMonth.of(2025, month);
            household.read(period.atEndOfMonth(), months.get(month - 1));
            used += months.get(month - 1);
            billed += household.bill(period).amountFen();
        }
        Usage year = new Usage(used * 1000, NEW_YEARS_EVE.plusDays(1), LocalDate.of(2025, 12, 31), 3, NEW_YEARS_EVE);
        assertThat(billed)
                .isEqualTo(Household.PRICES.rate("res", year, Counts.none()).totalFen());
    }

    @Property
    void months_billed_together_or_one_by_one_reach_the_same_tiers(
            @ForAll @Size(12) List<@IntRange(min = 0, max = 150) Integer> months,
            @ForAll @Size(12) List<Boolean> billedAtOnce) {
        Household patient = new Household("res", NEW_YEARS_EVE);
        Household prompt = new Household("res", NEW_YEARS_EVE);
        long together = 0;
        long alone = 0;
        for (int month = 1; month <= 12; month++) {
            YearMonth period = YearMonth.of(2025, month);
            patient.read(period.atEndOfMonth(), months.get(month - 1));
            prompt.read(period.atEndOfMonth(), months.get(month - 1));
            alone += prompt.bill(period).amountFen();
            if (billedAtOnce.get(month - 1) || month == 12) {
                together += patient.bill(period).amountFen();
            }
        }
        assertThat(together).isEqualTo(alone);
    }

    @Test
    void a_bill_explains_reading_version_tier_and_what_was_used_before() {
        Household household = new Household("com", LocalDate.of(2025, 5, 31)).read(LocalDate.of(2025, 6, 30), 90);
        Draft draft = household.bill(YearMonth.of(2025, 6));
        String json = new String(BillWriter.explanation(draft), StandardCharsets.UTF_8);
        assertThat(Explanation.readings(json)).singleElement().satisfies(reading -> {
            assertThat(reading.from()).isEqualTo(LocalDate.of(2025, 6, 1));
            assertThat(reading.to()).isEqualTo(LocalDate.of(2025, 6, 30));
            assertThat(reading.endLitres() - reading.startLitres())
                    .isEqualTo(reading.volumeLitres())
                    .isEqualTo(90_000);
        });
        assertThat(Explanation.lines(json))
                .extracting(
                        BilledLine::version,
                        BilledLine::from,
                        BilledLine::to,
                        BilledLine::volumeLitres,
                        BilledLine::amountFen)
                .containsExactly(
                        tuple(1, LocalDate.of(2025, 6, 1), LocalDate.of(2025, 6, 10), 30_000L, 120_00L),
                        tuple(2, LocalDate.of(2025, 6, 11), LocalDate.of(2025, 6, 30), 60_000L, 300_00L));
        assertThat(draft.amountFen()).isEqualTo(420_00);
    }

    @Test
    void an_estimate_that_was_too_high_is_used_up_by_later_readings() {
        Household household = new Household("res", NEW_YEARS_EVE).estimate(LocalDate.of(2025, 1, 31), 100);
        assertThat(household.bill(YearMonth.of(2025, 1)).amountFen()).isEqualTo(300_00);
        household.read(LocalDate.of(2025, 2, 28), -40);
        assertThat(household.look(YearMonth.of(2025, 2)))
                .isEqualTo(new Held(1, HoldReason.OVER_ESTIMATED, Map.of("date", "2025-02-28")));
        household.read(LocalDate.of(2025, 3, 31), 65);
        Draft draft = household.bill(YearMonth.of(2025, 3));
        assertThat(draft.volumeLitres()).isEqualTo(25_000);
        assertThat(draft.amountFen()).isEqualTo(75_00);
        assertThat(draft.spans()).singleElement().satisfies(priced -> {
            assertThat(priced.span().firstDay()).isEqualTo(LocalDate.of(2025, 2, 1));
            assertThat(priced.span().readOn()).isEqualTo(LocalDate.of(2025, 3, 31));
        });
    }

    @Test
    void several_meters_of_an_account_count_together_in_the_order_of_their_days() {
        Household household = new Household("res", NEW_YEARS_EVE).read(1, LocalDate.of(2025, 1, 20), 300_000, false);
        household.read(2, LocalDate.of(2025, 1, 31), 20_000, false);
        assertThat(Explanation.lines(new String(
                        BillWriter.explanation(household.bill(YearMonth.of(2025, 1))), StandardCharsets.UTF_8)))
                .extracting(BilledLine::meterId, BilledLine::tier, BilledLine::beforeLitres, BilledLine::afterLitres)
                .containsExactly(
                        tuple(1L, 1, 0L, 300_000L), tuple(2L, 1, 300_000L, 310_000L), tuple(2L, 2, 310_000L, 320_000L));
    }

    @Test
    void an_account_without_a_price_or_with_a_gap_in_its_readings_is_held() {
        Household unknown = new Household("nothing", NEW_YEARS_EVE).read(LocalDate.of(2025, 1, 31), 10);
        assertThat(((Held) unknown.look(YearMonth.of(2025, 1))).reason()).isEqualTo(HoldReason.NO_PRICE_PLAN);
        Household torn = new Household("res", NEW_YEARS_EVE).read(LocalDate.of(2025, 1, 31), 10);
        torn.bill(YearMonth.of(2025, 1));
        torn.unread(LocalDate.of(2025, 2, 3)).read(LocalDate.of(2025, 2, 28), 10);
        assertThat(torn.look(YearMonth.of(2025, 2)))
                .isEqualTo(
                        new Held(1, HoldReason.READING_GAP, Map.of("billed", "2025-01-31", "reading", "2025-02-03")));
    }
}
