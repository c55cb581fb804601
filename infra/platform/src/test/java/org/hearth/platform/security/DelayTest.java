package org.hearth.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DelayTest {
    @Test
    void a_person_may_mistype_four_times_before_having_to_wait() {
        assertThat(Delay.OF_NAME.after(4)).isEqualTo(Duration.ZERO);
        assertThat(Delay.OF_NAME.after(5)).isEqualTo(Duration.ofSeconds(2));
        assertThat(Delay.OF_NAME.after(6)).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void guessing_one_name_for_a_day_gets_through_about_three_hundred_guesses() {
        Duration spent = Duration.ZERO;
        int guesses = 0;
        while (spent.compareTo(Duration.ofDays(1)) < 0) {
            guesses++;
            spent = spent.plus(Delay.OF_NAME.after(guesses));
        }
        assertThat(guesses).isLessThan(310);
    }

    @Property
    void one_more_failure_never_shortens_the_wait(@ForAll @IntRange(max = 1_000_000) int failures) {
        for (Delay delay : Delay.values()) {
            assertThat(delay.after(failures + 1)).isGreaterThanOrEqualTo(delay.after(failures));
            assertThat(delay.after(failures)).isLessThanOrEqualTo(Duration.ofMinutes(15));
        }
    }
}
