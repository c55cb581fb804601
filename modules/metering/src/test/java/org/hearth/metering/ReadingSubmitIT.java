package org.hearth.metering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.hearth.kernel.NumberKind;
import org.hearth.kernel.Refused;
import org.hearth.metering.ReadingResult.RowResult;
import org.hearth.metering.ReadingResult.RowState;
import org.hearth.metering.testing.MeteringHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadingSubmitIT {
    private MeteringHouse house;

    @BeforeEach
    void open() {
        house = MeteringHouse.open("gz");
        house.tenants().clock().set(LocalDate.of(2026, 11, 21));
        house.meters("gz", 2);
    }

    @Test
    void each_reading_of_a_list_gets_its_own_answer() {
        submit("k0", reading("M2", "2024-01-31", "10"));

        ReadingResult result = submit(
                "k1",
                reading("M1", "2024-01-31", "12.5"),
                reading("M1", "2024-02-29", "12"),
                reading("M9", "2024-01-31", "1"),
                reading("M2", "2024-01-31", "10"),
                new ReadingInput(null, null, null, null, null),
                new ReadingInput("M2", "2024-02-29", "15", null, true));

        assertThat(result.results())
                .extracting(RowResult::row, RowResult::state, RowResult::code)
                .containsExactly(
                        tuple(1, RowState.LANDED, ""),
                        tuple(2, RowState.HELD, "held_negative"),
                        tuple(3, RowState.REFUSED, "meter_unknown"),
                        tuple(4, RowState.UNCHANGED, ""),
                        tuple(5, RowState.REFUSED, "value_missing"),
                        tuple(6, RowState.LANDED, ""));
        assertThat(result.landed()).isEqualTo(2);
        assertThat(result.held()).isEqualTo(1);
        assertThat(result.refused()).isEqualTo(2);
        assertThat(result.unchanged()).isEqualTo(1);
        assertThat(house.history("gz", "M2").get(1).estimated()).isTrue();
    }

    @Test
    void a_repeated_list_has_one_effect_and_gets_the_same_answer() {
        ReadingInput[] list = {reading("M1", "2024-01-31", "12.5"), reading("M1", "2024-02-29", "12")};
        ReadingResult first = submit("k", list);

        assertThat(submit("k", list)).isEqualTo(first);
        assertThat(house.count("gz", "reading")).isEqualTo(1);
        assertThat(house.count("gz", "reading_exception")).isEqualTo(1);
        assertThatThrownBy(() -> submit("k", reading("M1", "2024-01-31", "12.6")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("batch_key_used"));
    }

    @Test
    void a_meter_is_also_known_by_the_number_of_the_house() {
        String own = house.meter("gz", "M2").number();
        assertThat(NumberKind.METER.accepts(own)).isTrue();

        assertThat(submit("k", reading(own, "2024-01-31", "10")).landed()).isEqualTo(1);

        assertThat(house.history("gz", "M2")).hasSize(1);
    }

    @Test
    void too_many_none_and_a_bad_key_are_refused() {
        List<ReadingInput> many = Collections.nCopies(ReadingInput.MAX + 1, reading("M1", "2024-01-31", "1"));

        assertThatThrownBy(() -> house.tenants().in("gz", () -> house.readings.submit("k", many)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Refused.Reason.TOO_LARGE));
        assertThatThrownBy(() -> submit("k"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("readings_none"));
        assertThatThrownBy(() -> submit(" ", reading("M1", "2024-01-31", "1")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("key"));
    }

    private ReadingResult submit(String key, ReadingInput... readings) {
        return house.tenants().in("gz", () -> house.readings.submit(key, List.of(readings)));
    }

    private static ReadingInput reading(String meter, String on, String register) {
        return new ReadingInput(meter, on, register, null, null);
    }
}
