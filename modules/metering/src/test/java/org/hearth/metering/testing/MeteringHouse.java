package org.hearth.metering.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.hearth.customers.Customers;
import org.hearth.customers.rules.RevealReasons;
import org.hearth.exchange.ImportReport;
import org.hearth.metering.BilledThrough;
import org.hearth.metering.ExceptionRow;
import org.hearth.metering.MeterCard;
import org.hearth.metering.Meters;
import org.hearth.metering.ReadingRow;
import org.hearth.metering.Readings;
import org.hearth.metering.meters.MeterMakers;
import org.hearth.tenants.testing.TestTenants;
import org.jspecify.annotations.Nullable;

/** Metering on the fixture's subsidiaries, with a billing that is told what it has billed. */
public final class MeteringHouse implements BilledThrough {
    private final Map<Long, LocalDate> billed = new HashMap<>();
    private final TestTenants tenants;
    public final Meters meters;
    public final Readings readings;
    private final Customers customers;

    public MeteringHouse(TestTenants tenants) {
        this.tenants = tenants;
        customers = new Customers(
                tenants.sql(),
                tenants.entityManager(),
                tenants.vault(),
                tenants.caller(),
                tenants.clock(),
                tenants.events(),
                tenants.audit(),
                new RevealReasons(tenants.settings()));
        meters = new Meters(
                tenants.sql(),
                tenants.events(),
                tenants.hot(),
                tenants.afterCommit(),
                tenants.audit(),
                tenants.caller(),
                tenants.clock(),
                List.of(this),
                new MeterMakers(tenants.settings()));
        readings = new Readings(
                tenants.sql(),
                tenants.events(),
                tenants.hot(),
                tenants.afterCommit(),
                tenants.audit(),
                tenants.caller(),
                tenants.clock(),
                List.of(this));
    }

    /** Subsidiaries made anew. */
    public static MeteringHouse open(String... codes) {
        return new MeteringHouse(TestTenants.withEntities().add(codes));
    }

    public TestTenants tenants() {
        return tenants;
    }

    /** Accounts with the legacy numbers H1, H2, … opened on 2024-01-01, in book B1 if odd, else B2. */
    public void accounts(String tenant, int count) {
        StringBuilder file = new StringBuilder("户号,客户姓名,客户类型,省,市,区县,街道,小区,楼栋,单元,楼层,房号,人口数,开户日期,抄表本\n");
        for (int i = 1; i <= count; i++) {
            file.append("H%d,客户%d,民用,广东省,广州市,天河区,石牌街道,花园小区,%d栋,1单元,1层,101,3,2024-01-01,B%d%n"
                    .formatted(i, i, i, 2 - i % 2));
        }
        file(file.toString(), StandardCharsets.UTF_8, path -> {
            ImportReport report = tenants.in(tenant, () -> customers.importCustomers(path, "客户.csv", Map.of(), false));
            if (report.landed() != count) {
                throw new IllegalStateException(report.toString());
            }
        });
    }

    /** Meters M1, M2, … at accounts H1, H2, … put up on 2024-01-01 at 0, with five digits. */
    public void meters(String tenant, int count) {
        accounts(tenant, count);
        StringBuilder file = new StringBuilder("表号,户号,位数,始读数,安装日期\n");
        for (int i = 1; i <= count; i++) {
            file.append("M%d,H%d,5,0,2024-01-01%n".formatted(i, i));
        }
        ImportReport report = importMeters(tenant, file.toString());
        if (report.landed() != count) {
            throw new IllegalStateException(report.toString());
        }
    }

    public ImportReport importMeters(String tenant, String text) {
        ImportReport[] report = new ImportReport[1];
        file(
                text,
                StandardCharsets.UTF_8,
                path -> report[0] = tenants.in(tenant, () -> meters.importMeters(path, "表具.csv", Map.of(), false)));
        return report[0];
    }

    /** Imports readings of the columns 表号,抄表日期,读数,抄表方式. */
    public ImportReport read(String tenant, String... rows) {
        return importReadings(
                tenant, "表号,抄表日期,读数,抄表方式\n" + String.join("\n", rows) + "\n", StandardCharsets.UTF_8, null);
    }

    public ImportReport importReadings(String tenant, String text, Charset charset, @Nullable String key) {
        ImportReport[] report = new ImportReport[1];
        file(
                text,
                charset,
                path -> report[0] =
                        tenants.in(tenant, () -> readings.importReadings(path, "抄表.csv", Map.of(), false, key)));
        return report[0];
    }

    public MeterCard meter(String tenant, String number) {
        return tenants.in(tenant, () -> meters.byNumber(number).orElseThrow());
    }

    /** All readings of a meter, oldest first. */
    public List<ReadingRow> history(String tenant, String number) {
        return tenants.in(
                tenant,
                () -> readings.history(meters.byNumber(number).orElseThrow().id(), 120));
    }

    /** The exceptions that wait, oldest first. */
    public List<ExceptionRow> waiting(String tenant) {
        List<ExceptionRow> rows =
                new ArrayList<>(tenants.in(tenant, () -> readings.exceptions(ExceptionRow.Filter.OPEN, 0, 1000))
                        .rows());
        Collections.reverse(rows);
        return rows;
    }

    /** How many rows a table has. */
    public long count(String tenant, String table) {
        return tenants.in(
                tenant,
                () -> tenants.sql()
                        .with(handle -> handle.createQuery("select count(*) from " + table)
                                .mapTo(Long.class)
                                .one()));
    }

    /** Hands a file with that text to the work and removes it. */
    public static void file(String text, Charset charset, Consumer<Path> work) {
        try {
            Path folder = Files.createTempDirectory("metering-test");
            Path file = Files.write(folder.resolve("file"), text.getBytes(charset));
            work.accept(file);
            Files.deleteIfExists(folder.resolve("file.refused"));
            Files.delete(file);
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From now on the account is billed up to that day. */
    public void bill(long accountId, LocalDate through) {
        billed.put(accountId, through);
    }

    @Override
    public Map<Long, LocalDate> billedThrough(Collection<Long> accountIds) {
        Map<Long, LocalDate> answer = new HashMap<>(billed);
        answer.keySet().retainAll(accountIds);
        return answer;
    }

    /** So many meters of so many accounts, all put up on one day at zero, numbered M1, M2, …; past the import. */
    public void plant(String tenant, int count, LocalDate installed) {
        tenants.in(
                tenant,
                () -> tenants.sql().use(handle -> {
                    handle.createUpdate(
                                    "insert into meter (maker_number, account_id, kind, digits, first_register_l, installed_on)"
                                            + " select 'M' || n, n, 'MECHANICAL', 5, 0, :on from generate_series(1, :count) n")
                            .bind("on", installed)
                            .bind("count", count)
                            .execute();
                    handle.createUpdate(
                                    "insert into meter_state (meter_id, last_register_l, actual_register_l, last_on, actual_on)"
                                            + " select id, 0, 0, installed_on, installed_on from meter order by id")
                            .execute();
                    handle.execute("analyze meter, meter_state");
                }));
    }
}
