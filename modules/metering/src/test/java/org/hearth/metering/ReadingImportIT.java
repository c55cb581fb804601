package org.hearth.metering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.hearth.exchange.ErrorFile;
import org.hearth.exchange.ImportReport;
import org.hearth.exchange.RowError;
import org.hearth.exchange.TableExport;
import org.hearth.kernel.Refused;
import org.hearth.kernel.Texts;
import org.hearth.metering.ReadingRow.ReadingMark;
import org.hearth.metering.ReadingRow.ReadingSource;
import org.hearth.metering.testing.MeteringHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingImportIT {
    private static final String HEADER = "表号,抄表日期,读数,抄表方式\n";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @TempDir
    Path folder;

    private MeteringHouse house;

    @BeforeEach
    void open() {
        house = MeteringHouse.open("gz");
        house.tenants().clock().set(TODAY);
    }

    @Test
    void volumes_are_what_the_dials_moved_since_the_reading_before() {
        house.meters("gz", 2);

        ImportReport report = house.read(
                "gz", "M1,2024-01-31,12.5,实抄", "M2,2024-01-31,40,估抄", "M1,2024-02-29,20,自报", "M2,2024-02-29,38.125,实抄");

        assertThat(report.landed()).isEqualTo(4);
        assertThat(report.refused()).isZero();
        assertThat(house.history("gz", "M1"))
                .extracting(ReadingRow::volumeLitres)
                .containsExactly(12_500L, 7_500L);
        assertThat(house.history("gz", "M2"))
                .extracting(ReadingRow::volumeLitres)
                .containsExactly(40_000L, -1_875L);
        ReadingRow last = house.history("gz", "M2").get(1);
        assertThat(last.previousOn()).isEqualTo("2024-01-31");
        assertThat(last.previousRegisterLitres()).isEqualTo(40_000);
        assertThat(last.marks()).contains(ReadingMark.CORRECTION);
        assertThat(house.history("gz", "M1"))
                .extracting(ReadingRow::source)
                .containsExactly(ReadingSource.ACTUAL, ReadingSource.CUSTOMER);
        assertThat(house.meter("gz", "M2").lastRegisterLitres()).isEqualTo(38_125);
        assertThat(house.tenants().events().published(ReadingsLanded.class))
                .containsExactly(
                        new ReadingsLanded(last.batchId(), LocalDate.of(2024, 1, 31), LocalDate.of(2024, 2, 29), 4));
    }

    @Test
    void a_file_that_comes_again_changes_nothing() {
        house.meters("gz", 3);
        String[] rows = {
            "M1,2024-01-31,12.5,实抄",
            "M2,2024-01-31,30,实抄",
            "M3,2024-01-31,90000,实抄",
            "M2,2024-02-29,29,实抄",
            "X9,2024-01-31,1,实抄"
        };
        ImportReport first = house.read("gz", rows);
        List<ReadingRow> before = house.history("gz", "M2");
        long exceptions = house.count("gz", "reading_exception");

        ImportReport again = house.read("gz", rows);

        assertThat(first.landed()).isEqualTo(2);
        assertThat(again.landed()).isZero();
        assertThat(again.unchanged()).isEqualTo(4);
        assertThat(again.refused()).isEqualTo(1);
        assertThat(house.history("gz", "M2")).isEqualTo(before);
        assertThat(house.count("gz", "reading_exception")).isEqualTo(exceptions).isEqualTo(2);
        assertThat(house.tenants().events().published(ReadingsLanded.class)).hasSize(1);
    }

    @Test
    void a_key_has_one_effect_and_one_answer_and_stands_for_one_content() {
        house.meters("gz", 1);
        String file = HEADER + "M1,2024-01-31,12.5,实抄\nM7,2024-01-31,12.5,实抄\n";

        ImportReport first = house.importReadings("gz", file, StandardCharsets.UTF_8, "2024-01/B1");
        ImportReport again = house.importReadings("gz", file, StandardCharsets.UTF_8, "2024-01/B1");

        assertThat(again).isEqualTo(first);
        assertThat(first.landed()).isEqualTo(1);
        assertThat(house.count("gz", "reading_batch")).isEqualTo(1);
        assertThatThrownBy(() -> house.importReadings(
                        "gz", file + "M1,2024-02-29,20,实抄\n", StandardCharsets.UTF_8, "2024-01/B1"))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.code()).isEqualTo("batch_key_used");
                    assertThat(refused.reason()).isEqualTo(Refused.Reason.CONFLICT);
                });
        assertThat(house.history("gz", "M1")).hasSize(1);
    }

    @Test
    void good_rows_land_and_each_bad_one_is_named_with_its_field_and_reason() {
        house.meters("gz", 2);

        ImportReport report = house.read(
                "gz",
                "M1,2024-01-31,12.5,实抄",
                "M9,2024-01-31,1,实抄",
                ",2024-01-31,1,实抄",
                "M1,2024-02-30,13,实抄",
                "M1,,13,实抄",
                "M1,2024-02-28,-13,实抄",
                "M1,2024-02-28,13.0005,实抄",
                "M1,2024-02-28,12 m,实抄",
                "M1,2024-02-28,100000,实抄",
                "M1,2026-11-22,14,实抄",
                "M1,2023-12-31,0,实抄",
                "M1,2024-02-28,14,瞎猜",
                "M1,2024-02-28,14,实抄,more,cells",
                "M2,2024-01-31,5,");

        assertThat(report.landed()).isEqualTo(2);
        assertThat(report.refused()).isEqualTo(12);
        assertThat(report.errors())
                .extracting(RowError::row, RowError::field, RowError::code)
                .containsExactly(
                        tuple(3L, "meter_no", "meter_unknown"),
                        tuple(4L, "meter_no", "value_missing"),
                        tuple(5L, "read_on", "date_form"),
                        tuple(6L, "read_on", "value_missing"),
                        tuple(7L, "register", "register_negative"),
                        tuple(8L, "register", "register_too_fine"),
                        tuple(9L, "register", "register_form"),
                        tuple(10L, "register", "register_over_dial"),
                        tuple(11L, "read_on", "reading_in_future"),
                        tuple(12L, "read_on", "reading_before_install"),
                        tuple(13L, "source", "source_unknown"),
                        tuple(14L, "", "row_too_long"));
        for (Texts texts : List.of(Texts.of(Locale.CHINESE), Texts.of(Locale.ENGLISH))) {
            assertThat(report.errors())
                    .allSatisfy(error -> assertThat(error.reason(texts)).doesNotContain("!", "{"));
        }
    }

    @Test
    void refused_and_held_rows_can_be_fetched_with_their_reasons() throws IOException {
        house.meters("gz", 1);
        Path file = Files.writeString(
                folder.resolve("r.csv"), HEADER + "M1,2024-01-31,12.5,实抄\nM9,2024-01-31,1,实抄\nM1,2024-02-28,9,实抄\n");
        house.tenants().in("gz", () -> house.readings.importReadings(file, "r.csv", Map.of(), false, null));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        ErrorFile.write(file, "r.csv", Texts.of(Locale.ENGLISH), out);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("M9,2024-01-31,1,实抄", "There is no meter M9", "M1,2024-02-28,9,实抄", "waits in the queue")
                .doesNotContain("M1,2024-01-31");
    }

    @Test
    void gb18030_other_separators_dates_and_header_names_simply_work() {
        house.meters("gz", 3);
        String text = "册号|表具号|抄表时间|本期读数|抄表类型|备注\r\n"
                + "东一|M1|2024/1/31|12.5|实抄|狗\r\n"
                + "东一|M2|20240131|13|估抄|\r\n"
                + "东一|M3|2024年1月31日|14|自报|門\r\n";

        ImportReport report = house.importReadings("gz", text, Charset.forName("GB18030"), null);

        assertThat(report.errors()).isEmpty();
        assertThat(report.landed()).isEqualTo(3);
        assertThat(house.history("gz", "M2").get(0).estimated()).isTrue();
        assertThat(house.history("gz", "M3").get(0).source()).isEqualTo(ReadingSource.CUSTOMER);
        assertThat(house.history("gz", "M3").get(0).readOn()).isEqualTo("2024-01-31");
    }

    @Test
    void quoted_cells_and_workbooks_go_the_general_way_with_the_same_result() throws IOException {
        house.meters("gz", 3);
        Path quoted =
                Files.writeString(folder.resolve("q.csv"), "\"表号\",\"抄表日期\",\"读数\"\n\"M1\",\"2024-01-31\",\"12.5\"\n");
        Path workbook = folder.resolve("w.xlsx");
        try (TableExport export = TableExport.xlsx(Files.newOutputStream(workbook), "抄表")) {
            export.row(List.of("表号", "抄表日期", "读数", "抄表方式"));
            export.row(List.of("M2", LocalDate.of(2024, 1, 31), "13", "实抄"));
            export.row(List.of("M3", "2024-01-31", "=1+1", "实抄"));
        }

        ImportReport fromQuoted =
                house.tenants().in("gz", () -> house.readings.importReadings(quoted, "q.csv", Map.of(), false, null));
        ImportReport fromWorkbook = house.tenants()
                .in("gz", () -> house.readings.importReadings(workbook, "w.xlsx", Map.of(), false, null));

        assertThat(fromQuoted.landed()).isEqualTo(1);
        assertThat(fromWorkbook.landed()).isEqualTo(1);
        assertThat(fromWorkbook.refused()).isEqualTo(1);
        assertThat(house.history("gz", "M2").get(0).registerLitres()).isEqualTo(13_000);
    }

    @Test
    void a_file_of_no_use_is_refused_as_a_whole_and_nothing_lands() {
        house.meters("gz", 1);
        String long10Mb = HEADER + "M1,2024-01-31,12.5,实抄\nM1," + "9".repeat(10 << 20) + ",1,实抄\n";

        assertRefused("line_too_long", long10Mb);
        assertRefused("header_missing", "表号,读数\nM1,3\n");
        assertRefused("file_empty", "");
        assertRefused("file_no_rows", HEADER);
        assertRefused("file_zero_byte", HEADER + "M1,2024-01-31,\0,实抄\n");
        assertThat(house.history("gz", "M1")).isEmpty();
        assertThat(house.count("gz", "reading_batch")).isZero();
    }

    @Test
    void a_dry_run_says_what_would_come_and_keeps_nothing() throws IOException {
        house.meters("gz", 1);
        Path file = Files.writeString(folder.resolve("r.csv"), HEADER + "M1,2024-01-31,12.5,实抄\nM1,2024-02-28,9,实抄\n");

        ImportReport report =
                house.tenants().in("gz", () -> house.readings.importReadings(file, "r.csv", Map.of(), true, "k"));

        assertThat(report.dryRun()).isTrue();
        assertThat(report.landed()).isEqualTo(1);
        assertThat(report.refused()).isEqualTo(1);
        assertThat(house.count("gz", "reading")).isZero();
        assertThat(house.count("gz", "reading_batch")).isZero();
        assertThat(house.count("gz", "reading_exception")).isZero();
    }

    @Test
    void readings_may_come_in_any_order_and_their_volumes_still_add_up() {
        house.meters("gz", 4);
        Random random = new Random(7);
        List<String> rows = new ArrayList<>();
        long[] last = new long[5];
        for (int meter = 1; meter <= 4; meter++) {
            for (int month = 0; month < 24; month++) {
                last[meter] += 5_000 + random.nextInt(20_000);
                LocalDate day = LocalDate.of(2024, 1, 28).plusMonths(month);
                rows.add("M%d,%s,%d.%03d,实抄".formatted(meter, day, last[meter] / 1000, last[meter] % 1000));
            }
        }
        Collections.shuffle(rows, random);
        for (int from = 0; from < rows.size(); from += 16) {
            ImportReport report = house.read("gz", rows.subList(from, from + 16).toArray(String[]::new));
            assertThat(report.landed()).as(report.toString()).isEqualTo(16);
        }
        for (int meter = 1; meter <= 4; meter++) {
            List<ReadingRow> history = house.history("gz", "M" + meter);
            assertThat(history).hasSize(24).allMatch(row -> row.volumeLitres() >= 0);
            assertThat(history.stream().mapToLong(ReadingRow::volumeLitres).sum())
                    .isEqualTo(last[meter]);
            for (int i = 1; i < 24; i++) {
                assertThat(history.get(i).previousOn())
                        .isEqualTo(history.get(i - 1).readOn());
                assertThat(history.get(i).previousRegisterLitres())
                        .isEqualTo(history.get(i - 1).registerLitres());
            }
            assertThat(house.meter("gz", "M" + meter).lastRegisterLitres()).isEqualTo(last[meter]);
        }
    }

    @Test
    void a_reading_that_waits_lands_by_itself_when_a_later_one_bears_it_out() {
        house.meters("gz", 1);
        house.read("gz", "M1,2024-01-31,20,实抄", "M1,2024-02-29,40,实抄", "M1,2024-03-31,560,实抄");
        assertThat(house.waiting("gz")).extracting(ExceptionRow::reason).hasToString("[SPIKE]");

        house.read("gz", "M1,2024-12-31,900,实抄");

        assertThat(house.waiting("gz")).isEmpty();
        assertThat(house.history("gz", "M1"))
                .extracting(ReadingRow::volumeLitres)
                .containsExactly(20_000L, 20_000L, 520_000L, 340_000L);
    }

    @Test
    void a_year_has_its_places_at_once_and_none_is_made_for_what_cannot_land() {
        house.meters("gz", 1);

        house.read("gz", "M1,1970-01-31,12.5,实抄", "M1,2024-03-31,12.5,实抄", "M1,2199-01-31,99,实抄");

        assertThat(house.count("gz", "pg_inherits where inhparent = 'reading'::regclass"))
                .as("2024, and ahead of its time, because it is autumn, the next year")
                .isEqualTo(24);
        assertThat(house.count("gz", "reading_202701")).isZero();
        assertThat(house.count("gz", "reading_202403")).isEqualTo(1);
    }

    @Test
    void what_is_rolled_back_leaves_no_reading_no_event_and_nothing_hot() {
        house.meters("gz", 2);
        Path file = write("M1,2024-01-31,12.5,实抄\nM2,2024-01-31,12.5,实抄\n");

        assertThatThrownBy(() -> house.tenants().in("gz", () -> {
                    house.readings.importReadings(file, "r.csv", Map.of(), false, "k");
                    throw new IllegalStateException("power cut");
                }))
                .hasMessage("power cut");

        assertThat(house.count("gz", "reading")).isZero();
        assertThat(house.count("gz", "reading_batch")).isZero();
        assertThat(house.tenants().events().published(ReadingsLanded.class)).isEmpty();
        assertThat(house.tenants()
                        .in(
                                "gz",
                                () -> house.readings.latest(house.meters
                                        .byNumber("M1")
                                        .orElseThrow()
                                        .id())))
                .isEmpty();
        assertThat(house.meter("gz", "M1").lastOn()).isEqualTo("2024-01-01");
    }

    @Test
    void a_connection_that_dies_in_the_middle_leaves_nothing_and_the_file_lands_the_next_time()
            throws InterruptedException {
        house.plant("gz", 30_000, LocalDate.of(2024, 1, 1));
        StringBuilder rows = new StringBuilder();
        for (int month = 1; month <= 4; month++) {
            for (int meter = 1; meter <= 30_000; meter++) {
                rows.append("M%d,2024-%02d-28,%d,实抄%n".formatted(meter, month, month * 10));
            }
        }
        Path file = write(rows.toString());
        Thread killer = new Thread(() -> house.tenants().asSuperuser("gz", """
                do $$ begin
                    for i in 1..2000 loop
                        perform pg_sleep(0.005);
                        perform pg_stat_clear_snapshot();
                        if (select count(pg_terminate_backend(pid)) from pg_stat_activity where query like 'copy reading_202402%') > 0 then
                            return;
                        end if;
                    end loop;
                end $$"""));
        killer.start();

        assertThatThrownBy(() -> house.tenants()
                        .in("gz", () -> house.readings.importReadings(file, "r.csv", Map.of(), false, "k")))
                .isInstanceOf(RuntimeException.class);
        killer.join();

        MeteringHouse afterwards = new MeteringHouse(house.tenants());
        assertThat(afterwards.count("gz", "reading")).isZero();
        assertThat(afterwards.count("gz", "reading_batch")).isZero();
        ImportReport report =
                house.tenants().in("gz", () -> afterwards.readings.importReadings(file, "r.csv", Map.of(), false, "k"));
        assertThat(report.landed()).isEqualTo(120_000);
        assertThat(afterwards.count("gz", "reading")).isEqualTo(120_000);
    }

    @Test
    void two_subsidiaries_with_the_same_meter_numbers_and_ids_keep_their_readings_apart() {
        house.tenants().add("sh");
        house.meters("gz", 2);
        house.meters("sh", 2);

        house.importReadings("gz", HEADER + "M1,2024-01-31,11,实抄\nM2,2024-01-31,1,实抄\n", StandardCharsets.UTF_8, "k");
        house.importReadings("sh", HEADER + "M1,2024-01-31,22,实抄\n", StandardCharsets.UTF_8, "k");

        assertThat(house.meter("gz", "M1").id())
                .isEqualTo(house.meter("sh", "M1").id());
        assertThat(house.history("gz", "M1"))
                .extracting(ReadingRow::registerLitres)
                .containsExactly(11_000L);
        assertThat(house.history("sh", "M1"))
                .extracting(ReadingRow::registerLitres)
                .containsExactly(22_000L);
        assertThat(house.history("sh", "M2")).isEmpty();
        long id = house.meter("gz", "M1").id();
        assertThat(house.tenants()
                        .in("gz", () -> house.readings.latest(id))
                        .orElseThrow()
                        .registerLitres())
                .isEqualTo(11_000);
        assertThat(house.tenants()
                        .in("sh", () -> house.readings.latest(id))
                        .orElseThrow()
                        .registerLitres())
                .isEqualTo(22_000);
    }

    @Test
    void the_latest_reading_is_the_same_from_the_hot_store_and_from_the_database() {
        house.meters("gz", 2);
        house.read("gz", "M1,2024-01-31,11,实抄", "M1,2024-02-29,19,估抄");
        long id = house.meter("gz", "M1").id();
        ReadingRow hot =
                house.tenants().in("gz", () -> house.readings.latest(id)).orElseThrow();

        house.tenants().hot().go(false);
        house.read("gz", "M2,2024-01-31,5,实抄");
        ReadingRow cold =
                house.tenants().in("gz", () -> house.readings.latest(id)).orElseThrow();
        house.tenants().hot().go(true);
        ReadingRow warmed =
                house.tenants().in("gz", () -> house.readings.latest(id)).orElseThrow();

        assertThat(hot.registerLitres()).isEqualTo(19_000);
        assertThat(cold).isEqualTo(hot);
        assertThat(warmed).isEqualTo(hot);
        assertThat(house.tenants().in("gz", () -> house.tenants().hot().get(List.of("reading:" + id))))
                .hasSize(1);
    }

    @Test
    void a_late_reading_on_a_billed_day_waits_and_changes_nothing() {
        house.meters("gz", 1);
        house.read("gz", "M1,2024-01-31,11,实抄", "M1,2024-03-31,31,实抄");
        house.bill(house.meter("gz", "M1").accountId(), LocalDate.of(2024, 3, 31));

        house.read("gz", "M1,2024-02-29,20,实抄", "M1,2024-04-30,40,实抄");

        assertThat(house.waiting("gz")).extracting(ExceptionRow::reason).hasToString("[BILLED]");
        assertThat(house.history("gz", "M1"))
                .extracting(ReadingRow::volumeLitres)
                .containsExactly(11_000L, 20_000L, 9_000L);
    }

    private void assertRefused(String code, String text) {
        assertThatThrownBy(() -> house.importReadings("gz", text, StandardCharsets.UTF_8, null))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private Path write(String rows) {
        try {
            return Files.writeString(folder.resolve("r.csv"), HEADER + rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
