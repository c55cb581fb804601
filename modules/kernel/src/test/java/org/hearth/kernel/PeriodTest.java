package org.hearth.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PeriodTest {
    private static final LocalDate ORIGIN = LocalDate.of(2024, 2, 28);

    @Property
    void the_overlap_of_two_periods_has_the_days_that_both_contain(
            @ForAll @IntRange(max = 400) int a,
            @ForAll @IntRange(min = 1, max = 400) int lengthA,
            @ForAll @IntRange(max = 400) int b,
            @ForAll @IntRange(min = 1, max = 400) int lengthB) {
        Period first = new Period(ORIGIN.plusDays(a), ORIGIN.plusDays(a + lengthA));
        Period second = new Period(ORIGIN.plusDays(b), ORIGIN.plusDays(b + lengthB));
        long inBoth =
                first.start().datesUntil(first.end()).filter(second::contains).count();
        assertThat(first.overlap(second).map(Period::days).orElse(0L)).isEqualTo(inBoth);
        assertThat(first.overlap(second)).isEqualTo(second.overlap(first));
    }

    @Test
    void an_empty_or_turned_period_is_refused() {
        assertThatThrownBy(() -> new Period(ORIGIN, ORIGIN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Period(ORIGIN, ORIGIN.minusDays(1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_month_ends_on_its_last_day() {
        assertThat(Period.of(YearMonth.of(2024, 2)).lastDay()).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(Period.ofYear(2025).days()).isEqualTo(365);
    }
}
