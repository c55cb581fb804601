package org.hearth.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-31",
                "2026/1/31",
                "2026.01.31",
                "20260131",
                "2026年1月31日",
                "2026-01-31T08:15",
                "2026-01-31 00:00:00"
            })
    void a_date_is_read_in_every_form_that_files_have(String text) {
        assertThat(Row.date(text)).contains(LocalDate.of(2026, 1, 31));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2026-02-30", "31/01/2026", "2026-13-01", "2026131", "20261", "tomorrow", "2026-01-31x"})
    void what_is_no_date_is_none(String text) {
        assertThat(Row.date(text)).isEmpty();
    }
}
