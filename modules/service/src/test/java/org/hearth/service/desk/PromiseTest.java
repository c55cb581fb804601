package org.hearth.service.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PromiseTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Test
    void a_leak_is_due_within_the_hour_day_and_night() {
        assertThat(due(new Promise(60, null), "2026-11-21T23:30")).isEqualTo("2026-11-22T00:30");
    }

    @Test
    void working_days_leave_out_the_weekend_and_end_with_the_office() {
        assertThat(due(new Promise(null, 1), "2026-11-20T09:00")).as("Friday").isEqualTo("2026-11-23T17:30");
        assertThat(due(new Promise(null, 5), "2026-11-21T22:00")).as("Saturday").isEqualTo("2026-11-27T17:30");
        assertThat(due(new Promise(null, 8), "2026-11-23T08:00")).as("Monday").isEqualTo("2026-12-03T17:30");
    }

    @Property(tries = 200)
    void what_is_promised_in_working_days_is_due_on_one_and_never_early(
            @ForAll @IntRange(max = 1_000_000) int minute, @ForAll @IntRange(min = 1, max = 30) int days) {
        LocalDateTime taken = LocalDateTime.of(2026, 1, 1, 0, 0).plusMinutes(minute);
        Instant due = new Promise(null, days).due(taken.atZone(SHANGHAI).toInstant(), SHANGHAI);
        LocalDateTime day = LocalDateTime.ofInstant(due, SHANGHAI);
        assertThat(day.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        assertThat(day.toLocalDate()).isAfterOrEqualTo(taken.toLocalDate().plusDays(days));
    }

    private static String due(Promise promise, String taken) {
        Instant due = promise.due(LocalDateTime.parse(taken).atZone(SHANGHAI).toInstant(), SHANGHAI);
        return LocalDateTime.ofInstant(due, SHANGHAI).toString();
    }
}
