package org.hearth.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class NumberKindTest {
    @Property
    void a_number_gives_its_running_number_and_kind_back(
            @ForAll NumberKind kind, @ForAll @LongRange(min = 1, max = 9999) long serial) {
        String number = kind.format(serial);
        assertThat(number).hasSize(kind.length());
        assertThat(kind.serial(number)).isEqualTo(serial);
        assertThat(NumberKind.of(number)).contains(kind);
    }

    @Property
    void every_single_wrong_digit_is_found(
            @ForAll NumberKind kind,
            @ForAll @LongRange(min = 1, max = 9999) long serial,
            @ForAll @IntRange(max = 13) int place,
            @ForAll @IntRange(min = 1, max = 9) int shift) {
        StringBuilder number = new StringBuilder(kind.format(serial));
        int at = place % number.length();
        number.setCharAt(at, (char) ('0' + (number.charAt(at) - '0' + shift) % 10));
        assertThat(kind.accepts(number.toString())).isFalse();
    }

    @Property
    void every_swap_of_two_neighbours_is_found(
            @ForAll NumberKind kind,
            @ForAll @LongRange(min = 1, max = 9999) long serial,
            @ForAll @IntRange(max = 12) int place) {
        String number = kind.format(serial);
        int at = place % (number.length() - 1);
        char[] swapped = number.toCharArray();
        swapped[at] = number.charAt(at + 1);
        swapped[at + 1] = number.charAt(at);
        assertThat(kind.accepts(new String(swapped))).isEqualTo(number.charAt(at) == number.charAt(at + 1));
    }

    @Test
    void unified_ids_differ_for_the_same_customer_number_of_two_subsidiaries() {
        assertThat(NumberKind.unified(1, 42))
                .isNotEqualTo(NumberKind.unified(2, 42))
                .hasSize(14);
    }

    @Test
    void a_running_number_that_does_not_fit_is_refused() {
        assertThatThrownBy(() -> NumberKind.BRANCH.format(10_000)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> NumberKind.BRANCH.format(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> NumberKind.METER.serial("5000000011")).isInstanceOf(Refused.class);
        assertThat(NumberKind.of("１２３")).isEmpty();
    }
}
