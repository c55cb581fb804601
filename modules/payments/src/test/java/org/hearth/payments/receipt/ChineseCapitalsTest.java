package org.hearth.payments.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.hearth.kernel.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChineseCapitalsTest {
    private static final Map<Character, Long> PLACES =
            Map.of('拾', 10L, '佰', 100L, '仟', 1000L, '万', 10_000L, '亿', 100_000_000L);

    @ParameterizedTest
    @CsvSource({
        "0, 零元整",
        "0.01, 壹分",
        "0.50, 伍角",
        "1, 壹元整",
        "10, 壹拾元整",
        "201.41, 贰佰零壹元肆角壹分",
        "1005.40, 壹仟零伍元肆角",
        "1005.04, 壹仟零伍元零肆分",
        "10000, 壹万元整",
        "10005, 壹万零伍元整",
        "100000.10, 壹拾万元壹角",
        "107000.53, 壹拾万柒仟元伍角叁分",
        "16409.02, 壹万陆仟肆佰零玖元零贰分",
        "100000000, 壹亿元整",
        "100000005, 壹亿零伍元整",
        "325.04, 叁佰贰拾伍元零肆分"
    })
    void amounts_are_written_as_banks_write_them(String yuan, String capitals) {
        assertThat(ChineseCapitals.of(Money.ofYuan(yuan))).isEqualTo(capitals);
    }

    @Property
    void what_was_written_can_be_read_back(@ForAll @LongRange(min = 0, max = 999_999_999_999_99L) long fen) {
        assertThat(read(ChineseCapitals.of(Money.ofFen(fen)))).isEqualTo(fen);
    }

    @Test
    void there_are_no_capitals_for_less_than_nothing() {
        assertThatThrownBy(() -> ChineseCapitals.of(Money.ofFen(-1))).isInstanceOf(IllegalArgumentException.class);
    }

    private static long read(String text) {
        String whole = text.contains("元") ? text.substring(0, text.indexOf('元')) : "";
        String rest = text.substring(text.indexOf('元') + 1);
        return yuan(whole) * 100 + digitBefore(rest, '角') * 10 + digitBefore(rest, '分');
    }

    private static long yuan(String whole) {
        long total = 0;
        long group = 0;
        long digit = 0;
        for (char c : whole.toCharArray()) {
            long place = PLACES.getOrDefault(c, 0L);
            if (place >= 10_000) {
                total += (group + digit) * place;
                group = 0;
                digit = 0;
            } else if (place > 0) {
                group += digit * place;
                digit = 0;
            } else {
                digit = "零壹贰叁肆伍陆柒捌玖".indexOf(c);
            }
        }
        return total + group + digit;
    }

    private static long digitBefore(String text, char unit) {
        int at = text.indexOf(unit);
        return at < 1 ? 0 : "零壹贰叁肆伍陆柒捌玖".indexOf(text.charAt(at - 1));
    }
}
