package org.hearth.metering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ListAssert;
import org.hearth.kernel.Page;
import org.hearth.kernel.Refused;
import org.hearth.metering.ExceptionRow.ExceptionReason;
import org.hearth.metering.ExceptionRow.ExceptionState;
import org.hearth.metering.ReadingRow.ReadingMark;
import org.hearth.metering.testing.MeteringHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExceptionQueueIT {
    private MeteringHouse house;

    @BeforeEach
    void open() {
        house = MeteringHouse.open("gz");
        house.tenants().clock().set(LocalDate.of(2026, 11, 21));
        house.meters("gz", 2);
        house.read("gz", "M1,2024-01-31,20,实抄", "M1,2024-02-29,40,实抄");
    }

    @Test
    void an_exception_shows_whose_reading_it_is_what_it_would_bill_and_what_was_expected() {
        house.read("gz", "M1,2024-03-31,640,实抄");

        ExceptionRow row = house.waiting("gz").get(0);

        assertThat(row.meterNumber()).isEqualTo("M1");
        assertThat(row.customerName()).isEqualTo("客户1");
        assertThat(row.bookCode()).isEqualTo("B1");
        assertThat(row.reason()).isEqualTo(ExceptionReason.SPIKE);
        assertThat(row.previousRegisterLitres()).isEqualTo(40_000);
        assertThat(row.volumeLitres()).isEqualTo(600_000);
        assertThat(row.expectedLitres()).isBetween(18_000L, 23_000L);
        assertThat(row.landed()).isFalse();
        assertThat(volumes()).containsExactly(20_000L, 20_000L);
    }

    @Test
    void accepting_lets_a_reading_count_and_those_that_follow_from_it() {
        house.read("gz", "M1,2024-03-31,640,实抄", "M1,2024-04-30,660,实抄");
        List<ExceptionRow> waiting = house.waiting("gz");
        assertThat(waiting).hasSize(2);

        List<ExceptionRow> decided = house.tenants()
                .in("gz", () -> house.readings.accept(List.of(waiting.get(0).id()), "锅炉投用"));

        assertThat(decided).hasSize(2).allMatch(row -> row.state() == ExceptionState.ACCEPTED);
        assertThat(volumes()).containsExactly(20_000L, 20_000L, 600_000L, 20_000L);
        assertThat(house.history("gz", "M1").get(2).marks()).contains(ReadingMark.ACCEPTED);
        assertThat(house.meter("gz", "M1").lastOn()).isEqualTo("2024-04-30");
        assertThat(house.tenants().audit().entries())
                .anySatisfy(entry -> assertThat(entry.toString()).contains("metering.resolve", "锅炉投用"));
        assertThat(house.tenants().events().published(ReadingsLanded.class)).hasSize(2);
    }

    @Test
    void estimating_puts_the_usual_in_the_place_of_the_reading() {
        house.read("gz", "M1,2024-03-31,640,实抄");

        house.tenants().in("gz", () -> house.readings.estimate(ids(), "表坏"));

        ReadingRow estimate = house.history("gz", "M1").get(2);
        assertThat(estimate.estimated()).isTrue();
        assertThat(estimate.volumeLitres()).isBetween(18_000L, 23_000L);
        assertThat(exceptions(ExceptionState.ESTIMATED)).hasSize(1);
    }

    @Test
    void rejecting_changes_nothing_and_the_same_reading_does_not_come_back() {
        house.read("gz", "M1,2024-03-31,640,实抄");
        house.tenants().in("gz", () -> house.readings.reject(ids(), "重抄"));

        assertThat(house.read("gz", "M1,2024-03-31,640,实抄").unchanged()).isEqualTo(1);
        assertThat(house.read("gz", "M1,2024-03-31,64,实抄").landed()).isEqualTo(1);

        assertThat(house.waiting("gz")).isEmpty();
        assertThat(volumes()).containsExactly(20_000L, 20_000L, 24_000L);
    }

    @Test
    void every_decision_can_be_taken_back() {
        house.read("gz", "M1,2024-03-31,640,实抄");
        MeterCard before = house.meter("gz", "M1");
        List<Long> ids = ids();
        for (Decision decision : List.<Decision>of(
                () -> house.readings.accept(ids, ""),
                () -> house.readings.estimate(ids, ""),
                () -> house.readings.reject(ids, ""))) {
            house.tenants().in("gz", decision::take);
            house.tenants().in("gz", () -> house.readings.undo(ids));

            assertThat(volumes()).containsExactly(20_000L, 20_000L);
            assertThat(house.waiting("gz")).extracting(ExceptionRow::id).isEqualTo(ids);
            assertThat(house.meter("gz", "M1")).isEqualTo(before);
        }
        assertThatThrownBy(() -> house.tenants().in("gz", () -> house.readings.undo(ids)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("exception_open"));
    }

    @Test
    void a_second_reading_of_a_day_takes_the_place_of_the_first_if_accepted_and_gives_it_back_if_undone() {
        house.read("gz", "M1,2024-03-31,60,实抄", "M1,2024-02-29,44,实抄");
        List<Long> ids = ids();
        assertThat(house.waiting("gz")).extracting(ExceptionRow::reason).containsExactly(ExceptionReason.DUPLICATE);

        house.tenants().in("gz", () -> house.readings.accept(ids, ""));
        assertVolumes().containsExactly(20_000L, 24_000L, 16_000L);

        house.tenants().in("gz", () -> house.readings.undo(ids));
        assertVolumes().containsExactly(20_000L, 20_000L, 20_000L);
    }

    @Test
    void accepting_a_register_that_went_back_takes_the_difference_off() {
        house.read("gz", "M1,2024-03-31,35,实抄");
        assertThat(house.waiting("gz")).extracting(ExceptionRow::volumeLitres).containsExactly(-5_000L);

        house.tenants().in("gz", () -> house.readings.accept(ids(), ""));

        assertVolumes().containsExactly(20_000L, 20_000L, -5_000L);
        assertThat(house.history("gz", "M1").get(2).marks()).contains(ReadingMark.CORRECTION);
        house.read("gz", "M1,2024-04-30,55,实抄");
        assertVolumes().containsExactly(20_000L, 20_000L, -5_000L, 20_000L);
    }

    @Test
    void a_dial_without_use_for_the_third_time_counts_and_is_to_be_looked_at() {
        house.read("gz", "M1,2024-03-31,40,实抄", "M1,2024-04-30,40,实抄", "M1,2024-05-31,40,实抄");
        ExceptionRow row = house.waiting("gz").get(0);
        assertThat(row.reason()).isEqualTo(ExceptionReason.ZERO_RUN);
        assertThat(row.landed()).isTrue();
        assertVolumes().hasSize(5);

        house.tenants().in("gz", () -> house.readings.reject(List.of(row.id()), "重抄"));
        assertVolumes().hasSize(4);
        house.tenants().in("gz", () -> house.readings.undo(List.of(row.id())));
        assertVolumes().hasSize(5);
        house.tenants().in("gz", () -> house.readings.accept(List.of(row.id()), "空房"));
        assertVolumes().hasSize(5);
        assertThat(house.waiting("gz")).isEmpty();
    }

    @Test
    void what_is_billed_meanwhile_is_not_taken_back() {
        house.read("gz", "M1,2024-03-31,640,实抄");
        List<Long> ids = ids();
        house.tenants().in("gz", () -> house.readings.accept(ids, ""));
        house.bill(house.meter("gz", "M1").accountId(), LocalDate.of(2024, 3, 31));

        assertThatThrownBy(() -> house.tenants().in("gz", () -> house.readings.undo(ids)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("reading_billed"));
        assertThat(exceptions(ExceptionState.ACCEPTED)).hasSize(1);
        assertVolumes().hasSize(3);
    }

    @Test
    void a_decision_is_made_once_and_about_things_that_are_there() {
        house.read("gz", "M1,2024-03-31,640,实抄");
        List<Long> ids = ids();
        house.tenants().in("gz", () -> house.readings.reject(ids, ""));

        assertThatThrownBy(() -> house.tenants().in("gz", () -> house.readings.accept(ids, "")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("exception_decided"));
        assertThatThrownBy(() -> house.tenants().in("gz", () -> house.readings.accept(List.of(4711L), "")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Refused.Reason.NOT_FOUND));
    }

    @Test
    void the_queue_is_filtered_and_paged() {
        house.read("gz", "M2,2024-01-31,10,实抄", "M2,2024-02-29,5,实抄", "M1,2024-03-31,640,实抄");

        Page<ExceptionRow> ofBook = house.tenants()
                .in(
                        "gz",
                        () -> house.readings.exceptions(
                                new ExceptionRow.Filter(ExceptionState.OPEN, ExceptionReason.NEGATIVE, "B2", null),
                                0,
                                10));
        Page<ExceptionRow> first =
                house.tenants().in("gz", () -> house.readings.exceptions(ExceptionRow.Filter.OPEN, 0, 1));

        assertThat(ofBook.rows()).extracting(ExceptionRow::meterNumber).containsExactly("M2");
        assertThat(first.rows()).hasSize(1);
        assertThat(first.total()).isEqualTo(2);
    }

    private interface Decision {
        List<ExceptionRow> take();
    }

    private List<Long> ids() {
        return house.waiting("gz").stream().map(ExceptionRow::id).toList();
    }

    private List<ExceptionRow> exceptions(ExceptionState state) {
        return house.tenants()
                .in(
                        "gz",
                        () -> house.readings
                                .exceptions(new ExceptionRow.Filter(state, null, null, null), 0, 100)
                                .rows());
    }

    private List<Long> volumes() {
        return house.history("gz", "M1").stream().map(ReadingRow::volumeLitres).toList();
    }

    private ListAssert<Long> assertVolumes() {
        return assertThat(volumes());
    }
}
