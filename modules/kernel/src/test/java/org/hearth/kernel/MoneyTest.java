package org.hearth.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class MoneyTest {
    @Property
    void what_is_written_as_yuan_is_read_back_to_the_fen(@ForAll long fen) {
        Money money = Money.ofFen(fen);
        assertThat(Money.ofYuan(money.toString())).isEqualTo(money);
    }

    @Property
    void adding_and_taking_away_again_changes_nothing(
            @ForAll @LongRange(min = -1L << 60, max = 1L << 60) long a,
            @ForAll @LongRange(min = -1L << 60, max = 1L << 60) long b) {
        assertThat(Money.ofFen(a).plus(Money.ofFen(b)).minus(Money.ofFen(b))).isEqualTo(Money.ofFen(a));
    }

    @Property
    void a_volume_costs_its_exact_price_rounded_once_half_up(
            @ForAll @LongRange(min = 0, max = 100_000_000_000L) long litres,
            @ForAll @LongRange(min = 0, max = 99_999_999L) long microYuan) {
        BigDecimal price = BigDecimal.valueOf(microYuan, 6);
        BigDecimal exact = price.multiply(BigDecimal.valueOf(litres, 3)).setScale(2, RoundingMode.HALF_UP);
        assertThat(new UnitPrice(price).costOf(GasVolume.ofLitres(litres)).yuan())
                .isEqualByComparingTo(exact);
    }

    @Test
    void a_fraction_of_a_fen_is_refused() {
        assertThatThrownBy(() -> Money.ofYuan("0.001")).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void an_overflow_is_an_error_and_never_another_amount() {
        assertThatThrownBy(() -> Money.ofFen(Long.MAX_VALUE).plus(Money.ofFen(1)))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.ofFen(Long.MIN_VALUE).negate()).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void amounts_are_shown_with_two_decimals() {
        assertThat(Money.ofFen(-5)).hasToString("-0.05");
        assertThat(Money.ofFen(123450)).hasToString("1234.50");
    }

    @Test
    void a_unit_price_is_not_negative_and_has_six_decimals_at_most() {
        assertThatThrownBy(() -> UnitPrice.of("-0.01")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> UnitPrice.of("1.2345678")).isInstanceOf(IllegalArgumentException.class);
        assertThat(UnitPrice.of("3")).hasToString("3.00").isEqualTo(UnitPrice.of("3.000"));
    }
}
