package org.hearth.billing.bill;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class JsonBytesTest {
    @Test
    void what_is_written_is_read_back_by_any_reader() throws Exception {
        JsonBytes inner =
                new JsonBytes(1).open('[').number(Long.MIN_VALUE).number(-70).close(']');
        byte[] written = new JsonBytes(1)
                .open('{')
                .field("days")
                .open('[')
                .day(LocalDate.of(2025, 1, 31))
                .day(LocalDate.of(999, 12, 1))
                .close(']')
                .field("texts")
                .open('[')
                .text("res")
                .text("采暖季 \"二\" \\ \n\u007f")
                .text("")
                .close(']')
                .field("numbers")
                .open('[')
                .number(0)
                .number(Long.MAX_VALUE)
                .value(inner)
                .close(']')
                .field("flags")
                .open('[')
                .flag(true)
                .flag(false)
                .close(']')
                .close('}')
                .toBytes();

        String text = new String(written, StandardCharsets.UTF_8);
        assertThat(new JsonMapper().readTree(text))
                .isEqualTo(new JsonMapper()
                        .createObjectNode()
                        .<com.fasterxml.jackson.databind.node.ObjectNode>set(
                                "days",
                                new JsonMapper()
                                        .createArrayNode()
                                        .add("2025-01-31")
                                        .add("0999-12-01"))
                        .<com.fasterxml.jackson.databind.node.ObjectNode>set(
                                "texts",
                                new JsonMapper()
                                        .createArrayNode()
                                        .add("res")
                                        .add("采暖季 \"二\" \\ \n\u007f")
                                        .add(""))
                        .<com.fasterxml.jackson.databind.node.ObjectNode>set(
                                "numbers",
                                new JsonMapper().readTree("[0,9223372036854775807,[-9223372036854775808,-70]]"))
                        .set(
                                "flags",
                                new JsonMapper().createArrayNode().add(true).add(false)));
        assertThat(text).doesNotContain(" :", ", \"");
    }
}
