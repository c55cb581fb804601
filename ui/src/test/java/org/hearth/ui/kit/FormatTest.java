package org.hearth.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.hearth.kernel.Money;
import org.junit.jupiter.api.Test;

class FormatTest {
    @Test
    void money_has_thousands_and_two_decimals() {
        assertThat(Format.money(123_456_789)).isEqualTo("1,234,567.89");
        assertThat(Format.money(-5)).isEqualTo("-0.05");
        assertThat(Format.yuan(-123_456)).isEqualTo("-¥1,234.56");
        assertThat(Format.yuan(0)).isEqualTo("¥0.00");
    }

    @Test
    void a_volume_shows_its_unit_and_no_idle_zeros() {
        assertThat(Format.volume(1_234_500)).isEqualTo("1,234.5 m³");
        assertThat(Format.volume(1)).isEqualTo("0.001 m³");
        assertThat(Format.volume(0)).isEqualTo("0 m³");
    }

    @Test
    void large_amounts_are_short_in_the_way_of_the_language() {
        assertThat(Format.moneyShort(1_234_567_890_00L)).isEqualTo("12.35 亿");
        assertThat(Format.moneyShort(12_345_678_00L)).isEqualTo("1,234.57 万");
        assertThat(Format.moneyShort(1_234_50)).isEqualTo("1,234.50");
    }

    @Test
    void days_months_and_times_are_iso_in_beijing_time() {
        assertThat(Format.date(LocalDate.of(2026, 1, 31))).isEqualTo("2026-01-31");
        assertThat(Format.month(YearMonth.of(2026, 1))).isEqualTo("2026-01");
        assertThat(Format.minute(Instant.parse("2026-01-30T16:05:00Z"))).isEqualTo("2026-01-31 00:05");
    }

    @Test
    void nothing_is_written_as_a_dash() {
        assertThat(Format.date(null)).isEqualTo(Format.NONE);
        assertThat(Format.text(" ")).isEqualTo(Format.NONE);
    }

    @Property
    void what_is_written_is_the_amount_itself(
            @ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long fen) {
        assertThat(Money.ofYuan(Format.money(fen).replace(",", ""))).isEqualTo(Money.ofFen(fen));
    }
}
