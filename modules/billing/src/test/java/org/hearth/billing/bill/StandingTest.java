package org.hearth.billing.bill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.hearth.billing.bill.Standing.MeterMark;
import org.hearth.tariffs.Counts.Count;
import org.junit.jupiter.api.Test;

class StandingTest {
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 31);

    @Test
    void what_a_bill_leaves_behind_is_read_back_as_it_was() {
        Standing standing = new Standing(
                List.of(new MeterMark(7, MARCH, false), new MeterMark(42, MARCH.minusDays(12), true)),
                List.of(
                        new Count("", LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1), 123_456_789_012L),
                        new Count("采暖季 \"heating\"", LocalDate.of(2025, 11, 15), LocalDate.of(2026, 3, 16), 0)),
                List.of(0L, 5_000_000_000L, 12L));
        assertThat(Standing.fromJson(text(standing))).isEqualTo(standing);
        assertThat(Standing.fromJson(text(Standing.NONE))).isEqualTo(Standing.NONE);
    }

    @Test
    void a_meter_that_was_taken_away_does_not_hold_its_account_back_in_time() {
        Standing standing = new Standing(
                List.of(new MeterMark(7, MARCH.minusYears(2), true), new MeterMark(8, MARCH, false)),
                List.of(),
                List.of(3L, 9L, 4L));
        assertThat(standing.earliest()).contains(MARCH);
        assertThat(standing.billedTo(7)).as("but is not billed twice").contains(MARCH.minusYears(2));
        assertThat(standing.peak()).isEqualTo(9);
    }

    private static String text(Standing standing) {
        return new String(standing.toJson(), StandardCharsets.UTF_8);
    }
}
