package org.hearth.customers.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneTest {
    @Test
    void mobile_landline_and_service_numbers_come_as_digits() {
        Map.of(
                        "138 0013 8000", "13800138000",
                        "+86 138-0013-8000", "13800138000",
                        "8613800138000", "13800138000",
                        "021-68881234", "02168881234",
                        "(0755) 8888 1234", "075588881234",
                        "0517-8123456", "05178123456",
                        "400-820-8820", "4008208820")
                .forEach((text, digits) ->
                        assertThat(Phone.digits(text)).as(text).contains(digits));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "12800138000", "1380013800", "138001380000", "68881234", "021-18881234", "无", "1380013800O"})
    void what_cannot_be_called_is_refused(String text) {
        assertThat(Phone.digits(text)).isEmpty();
    }

    @Property(tries = 200)
    void a_mask_shows_the_last_four_and_nothing_else(@ForAll @NumericChars @StringLength(8) String rest) {
        String phone = "138" + rest;
        String masked = Masked.phone(Masked.tail(phone));
        assertThat(masked).isEqualTo("*******" + phone.substring(7)).doesNotContain(phone.substring(0, 7));
    }

    @Property(tries = 200)
    void a_tail_never_gives_away_more_than_half(@ForAll @NumericChars @StringLength(max = 20) String text) {
        assertThat(Masked.tail(text).length()).isLessThanOrEqualTo(Math.min(4, (text.length() + 1) / 2));
    }
}
