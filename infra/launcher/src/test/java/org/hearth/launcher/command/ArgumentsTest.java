package org.hearth.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArgumentsTest {
    @Test
    void options_with_and_without_values_and_a_word_are_told_apart() {
        Arguments read = read("-f", "payara", "-n", "5", "--port=81");

        assertThat(read.has("-f")).isTrue();
        assertThat(read.word()).hasValue("payara");
        assertThat(read.number("-n", 50)).isEqualTo(5);
        assertThat(read.number("--port", 0)).isEqualTo(81);
    }

    @Test
    void an_unknown_option_a_second_word_and_a_missing_value_are_refused() {
        assertThatThrownBy(() -> read("--prot", "81")).hasMessageContaining("--prot");
        assertThatThrownBy(() -> read("payara", "redis").word()).hasMessageContaining("redis");
        assertThatThrownBy(() -> read("--port")).hasMessageContaining("--port");
        assertThatThrownBy(() -> read("-n", "many").number("-n", 1)).hasMessageContaining("whole number");
    }

    @Test
    void passwords_in_addresses_are_not_shown() {
        assertThat(Status.withoutPassword("redis://:secret@127.0.0.1:6379")).isEqualTo("redis://127.0.0.1:6379");
        assertThat(Status.withoutPassword("jdbc:postgresql://db/hearth?password=x"))
                .isEqualTo("jdbc:postgresql://db/hearth");
    }

    private static Arguments read(String... words) {
        return Arguments.parse(List.of(words), Set.of("-f"), Set.of("-n", "--port"));
    }
}
