package org.hearth.metering.plausibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.hearth.metering.ReadingRow.ReadingMark;
import org.hearth.metering.plausibility.Verdict.Outcome;
import org.junit.jupiter.api.Test;

class PlausibilityTest {
    private static final Dial DIAL = new Dial(4, 1);
    private static final int INSTALLED = day(2024, 1, 1);
    private static final int TODAY = day(2026, 11, 21);

    @Test
    void a_dial_that_goes_round_is_taken_when_little_was_used() {
        Verdict verdict = course(9_990_000, usual(500)).offer(actual(day(2024, 1, 31), 5_000));

        assertThat(verdict.outcome()).isEqualTo(Outcome.LANDED);
        assertThat(verdict.volume()).isEqualTo(15_000);
        assertThat(ReadingMark.of(verdict.marks())).containsExactly(ReadingMark.ROLLED_OVER);
    }

    @Test
    void a_dial_that_would_have_gone_round_too_far_is_held() {
        Verdict verdict = course(9_000_000, usual(500)).offer(actual(day(2024, 1, 31), 100_000));

        assertThat(verdict.reason()).hasToString("ROLL_OVER");
        assertThat(verdict.volume()).isEqualTo(1_100_000);
    }

    @Test
    void a_dial_that_went_back_is_held_with_the_negative_volume() {
        Verdict verdict = course(500_000, usual(500)).offer(actual(day(2024, 1, 31), 490_000));

        assertThat(verdict.reason()).hasToString("NEGATIVE");
        assertThat(verdict.volume()).isEqualTo(-10_000);
    }

    @Test
    void three_times_the_same_month_of_the_year_before_is_held_beyond_two_cubic_metres_a_day() {
        Course course = course(0, usual(2_000));

        assertThat(course.offer(actual(day(2024, 1, 31), 180_000)).outcome()).isEqualTo(Outcome.LANDED);
        assertThat(course(0, usual(2_000))
                        .offer(actual(day(2024, 1, 31), 180_001))
                        .reason())
                .hasToString("SPIKE");
        assertThat(course(0, usual(100)).offer(actual(day(2024, 1, 31), 63_000)).outcome())
                .isEqualTo(Outcome.LANDED);
    }

    @Test
    void winter_is_compared_with_winter() {
        int[] rates = new int[12];
        Arrays.fill(rates, 400);
        rates[0] = 8_000;

        assertThat(course(0, Usual.of(rates))
                        .offer(actual(day(2024, 1, 31), 300_000))
                        .outcome())
                .isEqualTo(Outcome.LANDED);
        assertThat(later(Usual.of(rates))
                        .offer(actual(day(2024, 7, 31), 300_000))
                        .reason())
                .hasToString("SPIKE");
    }

    @Test
    void a_first_winter_may_be_ten_times_the_summer() {
        Usual summer = Usual.unknown().learn(day(2024, 6, 1), day(2024, 7, 1), 15_000);

        assertThat(course(0, summer).offer(actual(day(2024, 1, 31), 150_000)).outcome())
                .isEqualTo(Outcome.LANDED);
        assertThat(course(0, summer).offer(actual(day(2024, 1, 31), 400_000)).reason())
                .hasToString("SPIKE");
    }

    @Test
    void an_estimate_above_the_peak_of_the_year_before_is_held() {
        Course course = course(0, usual(1_000));

        assertThat(course.offer(new Offer(day(2024, 1, 31), 31_000, true, 'E')).reason())
                .hasToString("ESTIMATE_HIGH");
        assertThat(course.offer(new Offer(day(2024, 1, 31), 30_000, true, 'E')).outcome())
                .isEqualTo(Outcome.LANDED);
    }

    @Test
    void the_third_reading_in_a_row_without_use_counts_but_is_to_be_looked_at_once() {
        Course course = course(0, usual(500));
        List<String> reasons = List.of(
                reason(course.offer(actual(day(2024, 1, 31), 0))),
                reason(course.offer(actual(day(2024, 2, 29), 0))),
                reason(course.offer(actual(day(2024, 3, 31), 0))),
                reason(course.offer(actual(day(2024, 4, 30), 0))));

        assertThat(reasons).containsExactly("LANDED", "LANDED", "LANDED ZERO_RUN", "LANDED");
    }

    @Test
    void the_second_estimate_of_nothing_is_to_be_looked_at() {
        Course course = course(0, usual(500));

        assertThat(reason(course.offer(new Offer(day(2024, 1, 31), 0, true, 'E'))))
                .isEqualTo("LANDED");
        assertThat(reason(course.offer(new Offer(day(2024, 2, 29), 0, true, 'E'))))
                .isEqualTo("LANDED ZERO_RUN");
    }

    @Test
    void a_big_user_whose_dial_stands_still_is_to_be_looked_at_at_once() {
        assertThat(reason(course(0, usual(80_000)).offer(actual(day(2024, 1, 31), 0))))
                .isEqualTo("LANDED STUCK");
    }

    @Test
    void nobody_is_sent_to_an_empty_flat() {
        Course course = course(0, Usual.unknown());
        for (int month = 1; month <= 6; month++) {
            assertThat(reason(course.offer(actual(day(2024, month, 28), 0)))).isEqualTo("LANDED");
        }
    }

    @Test
    void days_between_readings_outside_25_to_90_are_marked() {
        Course course = course(0, usual(500));

        assertThat(ReadingMark.of(course.offer(actual(day(2024, 1, 25), 12_000)).marks()))
                .containsExactly(ReadingMark.SHORT_INTERVAL);
        assertThat(course.offer(actual(day(2024, 2, 19), 24_000)).marks()).isZero();
        assertThat(ReadingMark.of(course.offer(actual(day(2024, 5, 20), 70_000)).marks()))
                .containsExactly(ReadingMark.LONG_INTERVAL);
    }

    @Test
    void what_can_never_be_true_is_refused() {
        Course course = course(0, usual(500));

        assertThat(course.offer(actual(TODAY + 1, 1)).refusal()).isEqualTo("reading_in_future");
        assertThat(course.offer(actual(INSTALLED - 1, 1)).refusal()).isEqualTo("reading_before_install");
        assertThat(course.offer(actual(TODAY, 10_000_000)).refusal()).isEqualTo("register_over_dial");
    }

    @Test
    void the_factor_of_a_meter_multiplies_what_the_dial_moved() {
        Course course = new Course(
                new Terms(new Dial(4, 10), INSTALLED, TODAY),
                Stand.installed(INSTALLED, 9_990_000, Usual.unknown()),
                List.of(),
                0);

        assertThat(course.offer(actual(day(2024, 1, 31), 10_000)).volume()).isEqualTo(200_000);
    }

    private static String reason(Verdict verdict) {
        return verdict.outcome() + (verdict.reason() == null ? "" : " " + verdict.reason());
    }

    private static Course later(Usual usual) {
        Terms terms = new Terms(DIAL, INSTALLED, TODAY);
        return new Course(terms, Stand.installed(day(2024, 7, 1), 0, usual), List.of(), 0);
    }

    private static Course course(long first, Usual usual) {
        return new Course(new Terms(DIAL, INSTALLED, TODAY), Stand.installed(INSTALLED, first, usual), List.of(), 0);
    }

    private static Usual usual(int litresADay) {
        int[] rates = new int[12];
        Arrays.fill(rates, litresADay);
        return Usual.of(rates);
    }

    private static Offer actual(int day, long register) {
        return new Offer(day, register, false, 'A');
    }

    private static int day(int year, int month, int day) {
        return (int) LocalDate.of(year, month, day).toEpochDay();
    }
}
