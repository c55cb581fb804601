package org.hearth.platform.rest.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.hearth.kernel.GasVolume;
import org.hearth.kernel.Money;
import org.hearth.kernel.TenantId;
import org.hearth.kernel.UnitPrice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFormatTest {
    private final ObjectMapper json = JsonFormat.mapper();

    private record Line(String text, int count) {}

    private record Bill(
            TenantId tenant,
            Money amount,
            GasVolume volume,
            UnitPrice price,
            LocalDate dueOn,
            YearMonth period,
            @Nullable Instant paidAt,
            List<Line> lines) {}

    private static final Bill BILL = new Bill(
            new TenantId("gz"),
            Money.ofFen(141_450),
            GasVolume.ofLitres(410_000),
            UnitPrice.of("3.45"),
            LocalDate.of(2026, 10, 31),
            YearMonth.of(2026, 9),
            null,
            List.of(new Line("first tier", 1)));

    @Test
    void quantities_are_whole_numbers_that_name_their_unit_and_dates_are_iso() throws JsonProcessingException {
        assertThat(json.writeValueAsString(BILL))
                .isEqualTo("{\"tenant\":\"gz\",\"amountFen\":141450,\"volumeLitres\":410000,\"price\":\"3.45\","
                        + "\"dueOn\":\"2026-10-31\",\"period\":\"2026-09\",\"paidAt\":null,"
                        + "\"lines\":[{\"text\":\"first tier\",\"count\":1}]}");
    }

    @Test
    void what_was_written_is_read_back_the_same() throws JsonProcessingException {
        assertThat(json.readValue(json.writeValueAsString(BILL), Bill.class)).isEqualTo(BILL);
    }

    @Test
    void a_component_that_may_be_null_may_be_left_out() throws JsonProcessingException {
        String without = json.writeValueAsString(BILL).replace("\"paidAt\":null,", "");
        assertThat(json.readValue(without, Bill.class)).isEqualTo(BILL);
    }

    @Test
    void a_component_that_must_be_there_is_missed_by_name() {
        assertThatThrownBy(() -> json.readValue("{\"count\":1}", Line.class))
                .isInstanceOfSatisfying(
                        MismatchedInputException.class,
                        missing -> assertThat(missing.getPath().get(0).getFieldName())
                                .isEqualTo("text"));
        assertThatThrownBy(() -> json.readValue("{\"text\":\"a\"}", Line.class))
                .isInstanceOf(MismatchedInputException.class);
    }

    @Test
    void a_null_where_none_is_allowed_is_refused() {
        assertThatThrownBy(() -> json.readValue("{\"text\":null,\"count\":1}", Line.class))
                .isInstanceOf(InvalidNullException.class);
        assertThatThrownBy(() -> json.readValue(json.writeValueAsString(BILL).replace("[{", "[null,{"), Bill.class))
                .isInstanceOf(InvalidNullException.class);
    }

    @Test
    void an_unknown_field_is_refused() {
        assertThatThrownBy(() -> json.readValue("{\"text\":\"a\",\"count\":1,\"extra\":2}", Line.class))
                .isInstanceOf(UnrecognizedPropertyException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"text\":\"a\",\"count\":1.5}",
                "{\"text\":\"a\",\"count\":\"1\"}",
                "{\"text\":\"a\",\"count\":99999999999}",
                "{\"text\":1,\"count\":1}",
                "{\"text\":\"a\",\"text\":\"b\",\"count\":1}",
                "{\"text\":\"a\",\"count\":1} {}",
                "{\"text\":\"a\",\"count\":1",
                "[]",
                "\"text\"",
                ""
            })
    void what_is_not_exactly_the_value_is_refused(String body) {
        assertThatThrownBy(() -> json.readValue(body, Line.class)).isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void deep_nesting_and_endless_texts_are_refused_before_they_cost_memory() {
        String deep = "[".repeat(JsonFormat.DEEPEST + 1) + "]".repeat(JsonFormat.DEEPEST + 1);
        assertThatThrownBy(() -> json.readTree(deep)).isInstanceOf(StreamConstraintsException.class);
        String endless = "{\"text\":\"" + "x".repeat(JsonFormat.LONGEST_TEXT + 1) + "\",\"count\":1}";
        assertThatThrownBy(() -> json.readValue(endless, Line.class))
                .hasRootCauseInstanceOf(StreamConstraintsException.class);
        assertThatThrownBy(() -> json.readValue("{\"text\":\"a\",\"count\":" + "1".repeat(100) + "}", Line.class))
                .isInstanceOf(JsonProcessingException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "\"12\"", "null", "{}", "9223372036854775808"})
    void money_is_taken_as_whole_fen_only(String amount) {
        String bill = "{\"amountFen\":" + amount + "}";
        assertThatThrownBy(() -> json.readValue(bill, Payment.class)).isInstanceOf(JsonProcessingException.class);
    }

    private record Payment(Money amount) {}
}
