package org.hearth.billing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hearth.billing.bill.LastBills;
import org.hearth.billing.run.BillSettings;
import org.hearth.billing.run.CorrectionReasons;
import org.hearth.kernel.Money;
import org.hearth.ledger.Balance;
import org.hearth.ledger.Ledger;
import org.hearth.ledger.LedgerAccount;
import org.hearth.ledger.SourceKind;
import org.hearth.ledger.Transfer;
import org.hearth.metering.Readings;
import org.hearth.tariffs.Tariffs;
import org.hearth.tariffs.plan.Plans;
import org.hearth.tenants.NewTenant;
import org.hearth.tenants.testing.TestTenants;
import org.jdbi.v3.core.statement.Update;

/** A subsidiary with accounts, meters and readings, and the facades of billing in it. */
final class Town {
    final TestTenants tenants;
    final String code;
    final Tariffs tariffs;
    final Ledger ledger;
    final BillRuns runs;
    final Bills bills;
    final Settlement settlement;
    private final BillSettings settings;

    private final Map<Long, Long> registers = new HashMap<>();
    private final Map<Long, LocalDate> readOn = new HashMap<>();
    private final Map<Long, Long> accounts = new HashMap<>();

    Town(TestTenants tenants, String code) {
        this.tenants = tenants;
        this.code = code;
        tenants.add(new NewTenant(code, "燃气 " + code, "上海", "shanghai", null));
        tariffs = new Tariffs(new Plans(tenants.sql()), tenants.caller(), tenants.audit());
        ledger = new Ledger(tenants.sql());
        settings = new BillSettings(tenants.settings());
        CorrectionReasons reasons = new CorrectionReasons(tenants.settings());
        runs = new BillRuns(
                tenants.sql(),
                readings(tenants),
                tariffs,
                ledger,
                tenants.caller(),
                tenants.clock(),
                tenants.events(),
                tenants.audit(),
                tenants.jobs(),
                settings,
                reasons);
        bills = new Bills(
                tenants.sql(), ledger, tenants.caller(), tenants.clock(), tenants.events(), tenants.audit(), reasons);
        settlement = new Settlement(tenants.sql(), ledger);
        execute("create table reading_of_tests partition of reading default", Map.of());
    }

    /** What the company's people decide about its bills. */
    void choose(String key, String value) {
        tenants.in(code, () -> settings.choose(key, value));
    }

    private static Readings readings(TestTenants tenants) {
        return new Readings(
                tenants.sql(),
                tenants.events(),
                tenants.hot(),
                tenants.afterCommit(),
                tenants.audit(),
                tenants.caller(),
                tenants.clock(),
                List.of(new LastBills(tenants.sql())));
    }

    <T> T in(Callable<T> work) {
        return tenants.in(code, work);
    }

    void execute(String statement, Map<String, ?> values) {
        tenants.in(
                code,
                () -> tenants.sql().use(handle -> {
                    try (Update update = handle.createUpdate(statement)) {
                        update.bindMap(values).execute();
                    }
                }));
    }

    /** An account with one meter of the same id, read at zero on the day it was opened. */
    long household(long id, String priceCode, LocalDate opened) {
        return household(id, priceCode, opened, "B1");
    }

    long household(long id, String priceCode, LocalDate opened, String book) {
        Map<String, Object> values = Map.of(
                "id",
                id,
                "text",
                Long.toString(id),
                "price",
                priceCode,
                "opened",
                opened,
                "book",
                book,
                "kind",
                priceCode.equals("com") ? "C" : "R");
        execute("insert into address (id, number, level, name, path) values (:id, :text, 9, :text, :text)", values);
        execute("insert into premise (id, number, address_id) values (:id, :text, :id)", values);
        execute(
                "insert into customer (id, number, unified_id, kind, name, created, changed)"
                        + " values (:id, :text, :text, :kind, '张' || :text, now(), now())",
                values);
        execute(
                "insert into account (id, number, customer_id, premise_id, price_code, household_size, opened, book_code,"
                        + " created, changed) values (:id, :text, :id, :id, :price, 3, :opened, :book, now(), now())",
                values);
        meter(id, id, opened);
        return id;
    }

    void meter(long meter, long account, LocalDate installed) {
        accounts.put(meter, account);
        registers.put(meter, 0L);
        readOn.put(meter, installed);
    }

    /** A reading so many cubic metres after the one before. */
    void read(long meter, LocalDate on, long cubicMetres) {
        read(meter, on, cubicMetres * 1000, 'A');
    }

    void estimate(long meter, LocalDate on, long cubicMetres) {
        read(meter, on, cubicMetres * 1000, 'E');
    }

    void read(long meter, LocalDate on, long litres, char source) {
        long before = registers.getOrDefault(meter, 0L);
        execute(
                "insert into reading (meter_id, account_id, register_l, previous_register_l, volume_l, batch_id, read_on,"
                        + " previous_on, marks, estimated, source)"
                        + " values (:meter, :account, :after, :before, :litres, 1, :on, :previous, 0, :estimated, cast(:source as \"char\"))",
                Map.of(
                        "meter",
                        meter,
                        "account",
                        accounts.get(meter),
                        "after",
                        before + litres,
                        "before",
                        before,
                        "litres",
                        litres,
                        "on",
                        on,
                        "previous",
                        readOn.get(meter),
                        "estimated",
                        source == 'E',
                        "source",
                        String.valueOf(source)));
        registers.put(meter, before + litres);
        readOn.put(meter, on);
    }

    /** Previews and issues the company's month. */
    RunRow bill(YearMonth period) {
        RunRow preview = in(() -> runs.preview(RunScope.company(period)));
        return in(() -> runs.issue(preview.id()));
    }

    List<BillRow> billsOf(long account) {
        return in(() -> bills.ofAccount(account, 100));
    }

    Balance balance(long account) {
        return in(() -> ledger.balance(account));
    }

    /** Money paid ahead at the counter. */
    void prepay(long account, long fen, long payment) {
        in(() -> ledger.post(List.of(new Transfer(
                account,
                LocalDate.of(2026, 1, 1),
                LedgerAccount.CASH,
                LedgerAccount.PREPAID,
                Money.ofFen(fen),
                SourceKind.PAYMENT,
                payment))));
    }

    /** A number that a query gives. */
    long count(String query) {
        return in(() -> tenants.sql()
                .with(handle -> handle.createQuery(query).mapTo(Long.class).one()));
    }
}
