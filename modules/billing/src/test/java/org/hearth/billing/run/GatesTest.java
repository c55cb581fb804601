package org.hearth.billing.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.hearth.billing.HeldAccount.HoldReason;
import org.hearth.billing.rate.Outcome.Draft;
import org.hearth.billing.rate.Outcome.Held;
import org.junit.jupiter.api.Test;

class GatesTest {
    private static final YearMonth MAY = YearMonth.of(2025, 5);

    @Test
    void fewer_than_25_days_wait_for_the_next_bill_but_not_in_a_households_first() {
        Household moved = new Household("res", LocalDate.of(2025, 5, 20)).read(LocalDate.of(2025, 5, 31), 8);
        assertThat(moved.look(MAY)).isInstanceOf(Draft.class);
        Household settled = new Household("res", LocalDate.of(2025, 4, 7)).read(LocalDate.of(2025, 5, 7), 8);
        settled.bill(MAY.minusMonths(1));
        settled.read(LocalDate.of(2025, 5, 31), 8);
        assertThat(reason(settled, MAY)).as("24 days").isEqualTo(HoldReason.SHORT_CYCLE);
        Household longer = new Household("res", LocalDate.of(2025, 4, 6)).read(LocalDate.of(2025, 5, 6), 8);
        longer.bill(MAY.minusMonths(1));
        assertThat(longer.read(LocalDate.of(2025, 5, 31), 8).look(MAY))
                .as("25 days")
                .isInstanceOf(Draft.class);
    }

    @Test
    void more_than_90_days_need_a_persons_eye() {
        assertThat(new Household("res", LocalDate.of(2025, 3, 2))
                        .read(LocalDate.of(2025, 5, 31), 8)
                        .look(MAY))
                .as("90 days")
                .isInstanceOf(Draft.class);
        assertThat(reason(new Household("res", LocalDate.of(2025, 3, 1)).read(LocalDate.of(2025, 5, 31), 8), MAY))
                .as("91 days")
                .isEqualTo(HoldReason.LONG_CYCLE);
    }

    @Test
    void high_after_two_bills_estimated_at_zero_needs_a_persons_eye() {
        Household household = new Household("res", LocalDate.of(2025, 2, 28)).estimate(LocalDate.of(2025, 3, 31), 0);
        household.bill(YearMonth.of(2025, 3));
        household.estimate(LocalDate.of(2025, 4, 30), 0).bill(YearMonth.of(2025, 4));
        household.read(LocalDate.of(2025, 5, 31), 30);
        assertThat(reason(household, MAY)).isEqualTo(HoldReason.ZERO_THEN_HIGH);
    }

    @Test
    void high_after_one_zero_or_after_zeros_that_were_read_is_billed() {
        Household household = new Household("res", LocalDate.of(2025, 2, 28)).read(LocalDate.of(2025, 3, 31), 0);
        household.bill(YearMonth.of(2025, 3));
        household.estimate(LocalDate.of(2025, 4, 30), 0).bill(YearMonth.of(2025, 4));
        assertThat(household.read(LocalDate.of(2025, 5, 31), 30).look(MAY)).isInstanceOf(Draft.class);
    }

    @Test
    void more_than_three_times_the_peak_of_the_year_needs_a_persons_eye() {
        assertThat(afterThreeMonthsOf(30).read(LocalDate.of(2025, 5, 31), 93).look(MAY))
                .isInstanceOf(Draft.class);
        assertThat(reason(afterThreeMonthsOf(30).read(LocalDate.of(2025, 5, 31), 104), MAY))
                .isEqualTo(HoldReason.SPIKE);
        assertThat(afterThreeMonthsOf(2).read(LocalDate.of(2025, 5, 31), 40).look(MAY))
                .as("small volumes may jump")
                .isInstanceOf(Draft.class);
    }

    @Test
    void an_estimate_above_the_peak_of_the_year_needs_a_persons_eye() {
        assertThat(reason(afterThreeMonthsOf(30).estimate(LocalDate.of(2025, 5, 31), 40), MAY))
                .isEqualTo(HoldReason.ESTIMATE_ABOVE_PEAK);
        assertThat(afterThreeMonthsOf(30)
                        .estimate(LocalDate.of(2025, 5, 31), 29)
                        .look(MAY))
                .isInstanceOf(Draft.class);
    }

    @Test
    void a_reading_that_waits_for_judgement_holds_the_account_unless_a_later_one_counts() {
        Household waiting = afterThreeMonthsOf(30).except(LocalDate.of(2025, 5, 30));
        assertThat(reason(waiting, MAY)).isEqualTo(HoldReason.READING_EXCEPTION);
        assertThat(waiting.read(LocalDate.of(2025, 5, 31), 30).look(MAY)).isInstanceOf(Draft.class);
        assertThat(reason(afterThreeMonthsOf(30), MAY)).isEqualTo(HoldReason.NO_READING);
    }

    @Test
    void a_company_with_other_cycles_holds_other_bills() {
        Household settled = new Household("res", LocalDate.of(2025, 4, 7)).read(LocalDate.of(2025, 5, 7), 8);
        settled.bill(MAY.minusMonths(1));
        settled.read(LocalDate.of(2025, 5, 31), 8);
        assertThat(settled.look(MAY, Map.of("fewest_days", 24L))).isInstanceOf(Draft.class);
        Household quarterly = new Household("res", LocalDate.of(2025, 2, 1)).read(LocalDate.of(2025, 5, 31), 8);
        assertThat(held(quarterly, Map.of())).isEqualTo(HoldReason.LONG_CYCLE);
        assertThat(quarterly.look(MAY, Map.of("most_days", 120L))).isInstanceOf(Draft.class);
        assertThat(((Held) quarterly.look(MAY, Map.of("most_days", 100L))).detail())
                .as("the text names the company's own limit")
                .containsEntry("most", "100");
    }

    @Test
    void a_company_chooses_what_counts_as_high_after_zeros() {
        Household household = new Household("res", LocalDate.of(2025, 2, 28)).estimate(LocalDate.of(2025, 3, 31), 0);
        household.bill(YearMonth.of(2025, 3));
        household.estimate(LocalDate.of(2025, 4, 30), 0).bill(YearMonth.of(2025, 4));
        household.read(LocalDate.of(2025, 5, 31), 30);
        assertThat(household.look(MAY, Map.of("zero_bills", 3L))).isInstanceOf(Draft.class);
        assertThat(household.look(MAY, Map.of("zero_m3", 31L))).isInstanceOf(Draft.class);
    }

    @Test
    void a_company_chooses_how_far_use_may_rise_and_from_how_many_bills_on_it_is_compared() {
        Household risen = afterThreeMonthsOf(30).read(LocalDate.of(2025, 5, 31), 104);
        assertThat(held(risen, Map.of())).isEqualTo(HoldReason.SPIKE);
        assertThat(risen.look(MAY, Map.of("spike_times", 4L))).isInstanceOf(Draft.class);
        assertThat(risen.look(MAY, Map.of("spike_m3", 105L))).isInstanceOf(Draft.class);
        assertThat(risen.look(MAY, Map.of("history_bills", 4L))).isInstanceOf(Draft.class);
        Household estimated = afterThreeMonthsOf(30).estimate(LocalDate.of(2025, 5, 31), 40);
        assertThat(held(estimated, Map.of("history_bills", 3L))).isEqualTo(HoldReason.ESTIMATE_ABOVE_PEAK);
        assertThat(estimated.look(MAY, Map.of("estimate_m3", 41L))).isInstanceOf(Draft.class);
    }

    @Test
    void a_commercial_account_has_limits_of_its_own() {
        Household shop = new Household("com", LocalDate.of(2025, 1, 31));
        for (int month = 2; month <= 4; month++) {
            YearMonth period = YearMonth.of(2025, month);
            shop.read(period.atEndOfMonth(), 100).bill(period);
        }
        shop.read(LocalDate.of(2025, 5, 31), 499);
        assertThat(shop.look(MAY, Map.of("spike_m3", 1L))).isInstanceOf(Draft.class);
        assertThat(held(shop, Map.of("spike_m3_commercial", 499L))).isEqualTo(HoldReason.SPIKE);
        assertThat(shop.look(MAY, Map.of("most_yuan", 1L))).isInstanceOf(Draft.class);
        assertThat(held(shop, Map.of("most_yuan_commercial", 1995L))).isEqualTo(HoldReason.HIGH_AMOUNT);
        assertThat(shop.look(MAY, Map.of("most_yuan_commercial", 1996L))).isInstanceOf(Draft.class);
    }

    @Test
    void a_large_amount_is_looked_at_only_where_a_company_has_set_a_limit() {
        Household household = new Household("res", LocalDate.of(2025, 4, 30)).read(LocalDate.of(2025, 5, 31), 200);
        assertThat(household.look(MAY)).as("600 yuan").isInstanceOf(Draft.class);
        assertThat(household.look(MAY, Map.of("most_yuan", 600L))).isInstanceOf(Draft.class);
        Held held = (Held) household.look(MAY, Map.of("most_yuan", 599L));
        assertThat(held.reason()).isEqualTo(HoldReason.HIGH_AMOUNT);
        assertThat(held.detail()).containsEntry("amount", "600.00").containsEntry("most", "599.00");
    }

    private static Household afterThreeMonthsOf(long cubicMetres) {
        Household household = new Household("res", LocalDate.of(2025, 1, 31));
        for (int month = 2; month <= 4; month++) {
            YearMonth period = YearMonth.of(2025, month);
            household.read(period.atEndOfMonth(), cubicMetres).bill(period);
        }
        return household;
    }

    private static HoldReason reason(Household household, YearMonth period) {
        return ((Held) household.look(period)).reason();
    }

    private static HoldReason held(Household household, Map<String, Long> chosen) {
        return ((Held) household.look(MAY, chosen)).reason();
    }
}
