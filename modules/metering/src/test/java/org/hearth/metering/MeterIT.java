package org.hearth.metering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.hearth.exchange.ImportReport;
import org.hearth.exchange.RowError;
import org.hearth.kernel.GasVolume;
import org.hearth.kernel.Refused;
import org.hearth.metering.MeterCard.MeterKind;
import org.hearth.metering.ReadingRow.ReadingSource;
import org.hearth.metering.testing.MeteringHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MeterIT {
    private static final String HEADER = "表号,户号,类型,型号,位数,始读数,安装日期,抄表本,厂家\n";

    private MeteringHouse house;

    @BeforeEach
    void open() {
        house = MeteringHouse.open("gz");
        house.tenants().clock().set(LocalDate.of(2026, 11, 21));
        house.accounts("gz", 4);
    }

    @Test
    void meters_land_at_their_accounts_and_a_repeated_file_changes_nothing() {
        String file = HEADER + "A1,H1,物联网表,G2.5,5,12.5,2024-05-01,东一,金卡\nA2,H2,,,,,,,\n";

        ImportReport first = house.importMeters("gz", file);
        ImportReport again = house.importMeters("gz", file);

        assertThat(first.errors()).isEmpty();
        assertThat(first.landed()).isEqualTo(2);
        assertThat(again.landed()).isZero();
        assertThat(again.unchanged()).isEqualTo(2);
        MeterCard given = house.meter("gz", "A1");
        assertThat(given.kind()).isEqualTo(MeterKind.REMOTE);
        assertThat(given.firstRegisterLitres()).isEqualTo(12_500);
        assertThat(given.lastRegisterLitres()).isEqualTo(12_500);
        assertThat(given.bookCode()).isEqualTo("东一");
        MeterCard usual = house.meter("gz", "A2");
        assertThat(usual.digits()).isEqualTo(5);
        assertThat(usual.installedOn()).as("the day the account was opened").isEqualTo("2024-01-01");
        assertThat(usual.bookCode()).as("the account's book").isEqualTo("B2");
        assertThat(house.tenants().events().published(MetersChanged.class)).hasSize(1);
    }

    @Test
    void a_customers_file_that_names_meters_serves_as_well() {
        ImportReport report =
                house.importMeters("gz", "户号,客户姓名,kind,手机号,表号,位数,开户日期\nH1,张三,民用,13800000000,A1,5,2024-01-01\n");

        assertThat(report.errors()).isEmpty();
        assertThat(house.meter("gz", "A1").kind()).isEqualTo(MeterKind.MECHANICAL);
    }

    @Test
    void what_is_wrong_with_a_meter_is_said_and_the_others_land() {
        house.importMeters("gz", HEADER + "A1,H1,,,,,,,\n");

        ImportReport report = house.importMeters(
                "gz",
                HEADER
                        + "A2,H9,,,,,,,\n"
                        + ",H2,,,,,,,\n"
                        + "A3,H2,水表,,12,,,,\n"
                        + "A4,H2,,,4,10000,,,\n"
                        + "A5,H2,,,5,-1,,,\n"
                        + "A6,H2,,,5,,2027-01-01,,\n"
                        + "A7,H2,,,5,0,2024-02-30,,\n"
                        + "A1,H2,,,,,,,\n"
                        + "A8,H2,,,5,0,,,\n"
                        + "A8,H3,,,5,0,,,\n");

        assertThat(report.landed()).isEqualTo(1);
        assertThat(report.errors())
                .extracting(RowError::row, RowError::field, RowError::code)
                .containsExactly(
                        tuple(2L, "account_no", "account_unknown"),
                        tuple(3L, "meter_no", "value_missing"),
                        tuple(4L, "digits", "number_bounds"),
                        tuple(4L, "meter_kind", "meter_kind"),
                        tuple(5L, "first_register", "register_over_dial"),
                        tuple(6L, "first_register", "register_negative"),
                        tuple(7L, "meter_no", "date_future"),
                        tuple(8L, "installed_on", "date_form"),
                        tuple(9L, "meter_no", "meter_elsewhere"),
                        tuple(11L, "meter_no", "meter_twice"));
    }

    @Test
    void a_meter_can_be_described_anew_but_not_made_another_once_it_was_read() {
        house.importMeters("gz", HEADER + "A1,H1,,,5,0,2024-01-01,,\n");
        assertThat(house.importMeters("gz", HEADER + "A1,H1,,,6,3,2024-01-02,,\n")
                        .landed())
                .isEqualTo(1);
        assertThat(house.meter("gz", "A1").lastRegisterLitres()).isEqualTo(3_000);
        house.read("gz", "A1,2024-01-31,20,实抄");

        assertThat(house.importMeters("gz", HEADER + "A1,H1,,G4,6,3,2024-01-02,,\n")
                        .landed())
                .isEqualTo(1);
        assertThat(house.importMeters("gz", HEADER + "A1,H1,,G4,5,3,2024-01-02,,\n")
                        .errors())
                .extracting(RowError::code)
                .containsExactly("meter_has_readings");
        assertThat(house.meter("gz", "A1").model()).isEqualTo("G4");
    }

    @Test
    void an_exchange_loses_no_litre_and_the_new_meter_goes_on_with_what_is_usual() {
        house.importMeters("gz", HEADER + "A1,H1,,,4,9900,2024-01-01,,\n");
        house.read("gz", "A1,2024-01-31,9920,实抄", "A1,2024-02-29,9940,实抄");
        MeterCard old = house.meter("gz", "A1");

        MeterCard added = exchange(old, LocalDate.of(2024, 3, 15), 9_950_000, "N1", 100_000, false);
        house.read("gz", "N1,2024-03-31,110,实抄", "N1,2024-04-30,900,实抄");

        assertThat(added.replacesId()).isEqualTo(old.id());
        assertThat(added.accountId()).isEqualTo(old.accountId());
        assertThat(added.bookCode()).isEqualTo(old.bookCode());
        List<MeterCard> cards = house.tenants().in("gz", () -> house.meters.ofAccount(old.accountId()));
        assertThat(cards).extracting(MeterCard::makerNumber).containsExactly("N1", "A1");
        long used = cards.stream()
                .flatMap(card -> house.tenants().in("gz", () -> house.readings.history(card.id(), 120)).stream())
                .mapToLong(ReadingRow::volumeLitres)
                .sum();
        assertThat(used).isEqualTo(50_000 + 10_000);
        assertThat(house.tenants()
                        .in("gz", () -> house.readings.latest(old.id()))
                        .orElseThrow()
                        .source())
                .isEqualTo(ReadingSource.EXCHANGE);
        assertThat(house.waiting("gz")).extracting(row -> row.reason().name()).containsExactly("SPIKE");
        assertThat(house.importMeters("gz", HEADER + "A1,H1,,,4,9900,2024-01-01,,\n")
                        .unchanged())
                .as("the old file again")
                .isEqualTo(1);
    }

    @Test
    void the_first_reading_of_a_year_may_be_that_of_an_exchange() {
        house.importMeters("gz", HEADER + "A1,H1,,,4,9900,2024-01-01,,\n");
        house.read("gz", "A1,2024-12-31,9920,实抄");
        MeterCard old = house.meter("gz", "A1");

        exchange(old, LocalDate.of(2025, 1, 2), 9_921_000, "N1", 0, false);

        assertThat(house.tenants()
                        .in("gz", () -> house.readings.latest(old.id()))
                        .orElseThrow()
                        .volumeLitres())
                .isEqualTo(1_000);
    }

    @Test
    void an_exchange_that_cannot_be_is_refused_unless_the_dial_was_looked_at_twice() {
        house.importMeters("gz", HEADER + "A1,H1,,,,,,,\nA2,H2,,,,,,,\n");
        house.read("gz", "A1,2024-01-31,20,实抄");
        MeterCard old = house.meter("gz", "A1");
        LocalDate on = LocalDate.of(2024, 3, 1);

        assertThatThrownBy(() -> exchange(old, on, 10_000, "N1", 0, false))
                .hasMessageContaining("exchange_implausible");
        assertThatThrownBy(() -> exchange(old, LocalDate.of(2024, 1, 15), 21_000, "N1", 0, false))
                .hasMessageContaining("exchange_before_reading");
        assertThatThrownBy(() -> exchange(old, LocalDate.of(2026, 11, 22), 21_000, "N1", 0, false))
                .hasMessageContaining("reading_in_future");
        assertThatThrownBy(() -> exchange(old, on, 21_000, "A2", 0, false)).hasMessageContaining("meter_number_used");
        assertThat(house.meter("gz", "A1")).isEqualTo(old);

        exchange(old, on, 10_000, "N1", 0, true);

        assertThat(house.tenants()
                        .in("gz", () -> house.readings.latest(old.id()))
                        .orElseThrow()
                        .volumeLitres())
                .isEqualTo(-10_000);
        assertThatThrownBy(() -> exchange(old, on, 10_000, "N2", 0, true))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("meter_removed"));
        assertThat(house.read("gz", "A1,2024-03-31,30,实抄").errors())
                .extracting(RowError::code)
                .containsExactly("meter_unknown");
    }

    @Test
    void books_count_their_meters_and_how_far_a_month_is_read() {
        house.importMeters("gz", HEADER + "A1,H1,,,,,,,\nA2,H2,,,,,,,\nA3,H3,,,,,,,\n");
        house.read("gz", "A1,2024-01-31,20,实抄", "A3,2024-01-31,10,估抄", "A2,2024-01-31,5,实抄", "A2,2024-01-31,6,实抄");

        List<Book.Progress> progress = house.tenants().in("gz", () -> house.meters.progress(YearMonth.of(2024, 1)));

        assertThat(progress)
                .extracting(
                        each -> each.book().code(),
                        each -> each.book().meters(),
                        Book.Progress::read,
                        Book.Progress::estimated,
                        Book.Progress::waiting,
                        Book.Progress::volumeLitres)
                .containsExactly(tuple("B1", 2L, 2L, 1L, 0L, 30_000L), tuple("B2", 1L, 1L, 0L, 1L, 5_000L));
        Book named = house.tenants().in("gz", () -> house.meters.saveBook("B1", "东区一册", null, "李四"));
        assertThat(named.name()).isEqualTo("东区一册");
        assertThat(house.tenants().in("gz", () -> house.meters.books())).hasSize(2);
    }

    private MeterCard exchange(
            MeterCard old, LocalDate on, long finalLitres, String number, long firstLitres, boolean confirmed) {
        return house.tenants()
                .in(
                        "gz",
                        () -> house.meters.exchange(new MeterExchange(
                                old.id(),
                                on,
                                GasVolume.ofLitres(finalLitres),
                                number,
                                MeterKind.MECHANICAL,
                                "",
                                "",
                                5,
                                1,
                                GasVolume.ofLitres(firstLitres),
                                confirmed)));
    }
}
