package org.hearth.payments.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.hearth.kernel.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "12 1200",
                "12.5 1250",
                "12.50 1250",
                "12.500 1250",
                "0.01 1",
                "-3.10 -310",
                "1,234.50 123450",
                "¥8 800",
                "￥8.08 808"
            })
    void amounts_are_read_as_files_write_them(String text, long fen) {
        assertThat(Amounts.fen(text)).hasValue(fen);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                ".",
                "1.005",
                "1.2.3",
                "1e5",
                "12元",
                "1,2,.5,0",
                "99999999999999999",
                "٣",
                "1 2",
                "--1",
                ",5"
            })
    void what_is_no_amount_is_not_guessed(String text) {
        assertThat(Amounts.fen(text)).isEmpty();
    }

    @Property
    void what_money_writes_is_read_back(
            @ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long fen) {
        assertThat(Amounts.fen(Money.ofFen(fen).toString())).hasValue(fen);
        assertThat(Amounts.fen(
                        String.format(Locale.ROOT, "%,.2f", Money.ofFen(fen).yuan())))
                .hasValue(fen);
    }
}
