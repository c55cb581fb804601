package org.hearth.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hearth.exchange.ImportReport;
import org.hearth.kernel.copy.BinaryCopy;
import org.hearth.metering.Readings;
import org.hearth.tenants.testing.TestTenants;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Files of readings landing whole, judged, with all that follows from them: a year and a half of some meters in one file, then one
 * month of all meters a file; beside what is common (a JDBC batch insert of the bare rows) and the limit (a bare binary COPY), in
 * one run on one server.
 */
public final class ReadingsBench {
    private static final String CODE = "bench";
    private static final LocalDate INSTALLED = LocalDate.of(2024, 1, 1);
    private static final int BATCH = 100_000;
    private static final int YEAR_AND_A_HALF = 18;

    private final TestTenants tenants = TestTenants.provision(CODE);
    private final Readings readings = new Readings(
            tenants.sql(),
            tenants.events(),
            tenants.hot(),
            tenants.afterCommit(),
            tenants.audit(),
            tenants.caller(),
            tenants.clock(),
            List.of());
    private final Random random = new Random(20261121);
    private final long[] registers;

    private ReadingsBench(int meters) {
        registers = new long[meters + 1];
        tenants.clock().set(LocalDate.of(2026, 11, 21));
        plant(meters);
    }

    /** @param arguments readings a file, 480,000 if not given */
    public static void main(String[] arguments) throws IOException {
        int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 480_000;
        ReadingsBench bench = new ReadingsBench(rows);
        double best = bench.land(rows / YEAR_AND_A_HALF, 0, YEAR_AND_A_HALF);
        for (int month = YEAR_AND_A_HALF; month < YEAR_AND_A_HALF + 3; month++) {
            best = Math.max(best, bench.land(rows, month, 1));
        }
        double batch = bench.jdbcBatch();
        double limit = bench.copyLimit(rows);
        System.out.printf("JDBC batch %,.0f rows/s, bare COPY %,.0f rows/s%n", batch, limit);
        System.out.printf(
                "RESULT rows_s=%.0f vs_jdbc_batch=%.1f vs_copy_limit=%.2f%n", best, best / batch, best / limit);
    }

    private double land(int meters, int firstMonth, int months) throws IOException {
        Path file = Files.createTempFile("hearth-readings", ".csv");
        try {
            write(file, meters, firstMonth, months);
            long start = System.nanoTime();
            ImportReport report = tenants.in(CODE, () -> readings.importReadings(file, "r.csv", Map.of(), false, null));
            double seconds = (System.nanoTime() - start) / 1e9;
            check(report.rows() == (long) meters * months, report.toString());
            check(report.landed() + report.refused() == report.rows(), report.toString());
            check(report.landed() > report.rows() * 0.98, "too many held: " + report.refused());
            double rate = report.rows() / seconds;
            System.out.printf(
                    "%,d meters, %d months: %,d rows in %.2f s, %,.0f rows/s, %d held%n",
                    meters, months, report.rows(), seconds, rate, report.refused());
            return rate;
        } finally {
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + ".refused"));
            Files.delete(file);
        }
    }

    private void write(Path file, int meters, int firstMonth, int months) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("表号,抄表日期,读数,抄表方式\n");
            for (int month = firstMonth; month < firstMonth + months; month++) {
                for (int meter = 1; meter <= meters; meter++) {
                    registers[meter] += 8_000 + random.nextInt(12_000);
                    LocalDate day = INSTALLED.plusMonths(month + 1L).plusDays(meter % 25);
                    String way = random.nextInt(100) == 0 ? "估抄" : "实抄";
                    out.write("M" + meter + "," + day + "," + registers[meter] / 1000 + "."
                            + registers[meter] % 1000 / 100 + "," + way + "\n");
                }
            }
        }
    }

    private void plant(int meters) {
        tenants.in(
                CODE,
                () -> tenants.sql().use(handle -> {
                    handle.createUpdate(
                                    "insert into meter (maker_number, account_id, kind, digits, first_register_l, installed_on)"
                                            + " select 'M' || n, n, 'MECHANICAL', 5, 0, :on from generate_series(1, :count) n")
                            .bind("on", INSTALLED)
                            .bind("count", meters)
                            .execute();
                    handle.execute(
                            "insert into meter_state (meter_id, last_register_l, actual_register_l, last_on, actual_on)"
                                    + " select id, 0, 0, installed_on, installed_on from meter order by id");
                    handle.execute("analyze meter, meter_state");
                }));
    }

    private double jdbcBatch() {
        tenants.in(
                CODE,
                () -> tenants.sql().use(handle -> handle.execute("create table reading_batch_insert (like reading)")));
        tenants.in(
                CODE,
                () -> tenants.sql()
                        .use(handle -> handle.execute(
                                "alter table reading_batch_insert add primary key (meter_id, read_on)")));
        long start = System.nanoTime();
        tenants.in(
                CODE,
                () -> tenants.sql().use(handle -> {
                    for (int from = 1; from <= BATCH; from += 1000) {
                        try (PreparedBatch batch = handle.prepareBatch("insert into reading_batch_insert"
                                + " values (:meter, :meter, 1000, 0, 1000, 1, :on, :on, 0, false, 'A')")) {
                            for (long meter = from; meter < from + 1000; meter++) {
                                batch.bind("meter", meter).bind("on", INSTALLED).add();
                            }
                            batch.execute();
                        }
                    }
                }));
        return BATCH / ((System.nanoTime() - start) / 1e9);
    }

    private double copyLimit(int rows) {
        tenants.in(
                CODE,
                () -> tenants.sql()
                        .use(
                                handle -> handle.execute(
                                        "create table reading_copy (meter_id bigint, account_id bigint, register_l bigint, volume_l bigint, read_on date)")));
        long start = System.nanoTime();
        tenants.in(
                CODE,
                () -> tenants.sql().use(handle -> {
                    try (BinaryCopy copy = BinaryCopy.into(
                            handle, "reading_copy", "meter_id", "account_id", "register_l", "volume_l", "read_on")) {
                        for (long row = 0; row < rows; row++) {
                            copy.row().int8(row).int8(row).int8(1000).int8(1000).dateOfEpochDay(20_000);
                        }
                        copy.finish();
                    }
                }));
        return rows / ((System.nanoTime() - start) / 1e9);
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
