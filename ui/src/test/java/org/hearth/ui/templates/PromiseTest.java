package org.hearth.ui.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearth.ui.templates.Promise.Unit;
import org.junit.jupiter.api.Test;

class PromiseTest {
    @Test
    void a_promise_is_said_in_the_largest_unit_that_says_it_whole() {
        assertThat(Promise.read("240m")).contains(new Promise(4, Unit.HOURS));
        assertThat(Promise.read("90m")).contains(new Promise(90, Unit.MINUTES));
        assertThat(Promise.read("5d")).contains(new Promise(5, Unit.WORKING_DAYS));
        assertThat(Promise.read("five days")).isEmpty();
        assertThat(new Promise(4, Unit.HOURS).inWords()).isEqualTo("4 小时");
    }

    @Test
    void what_is_read_is_written_again_as_it_was() {
        for (String written : List.of("1m", "59m", "60m", "61m", "240m", "1d", "99999d", "0m")) {
            assertThat(Promise.read(written).orElseThrow().written()).isEqualTo(written);
        }
    }

    @Test
    void the_field_takes_and_gives_what_a_template_writes() {
        PromiseField field = new PromiseField();
        field.setValue("240m");
        assertThat(field.getValue()).isEqualTo("240m");
        assertThat(field.generateModelValue()).isEqualTo("240m");
    }
}
