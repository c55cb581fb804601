package org.hearth.payments;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hearth.billing.Bills;
import org.hearth.billing.Settlement;
import org.hearth.billing.run.CorrectionReasons;
import org.hearth.customers.CustomerTerritory;
import org.hearth.kernel.Money;
import org.hearth.kernel.NumberKind;
import org.hearth.ledger.Ledger;
import org.hearth.ledger.LedgerAccount;
import org.hearth.ledger.LedgerCheck;
import org.hearth.ledger.SourceKind;
import org.hearth.payments.drawer.Drawers;
import org.hearth.payments.imports.PaymentImport;
import org.hearth.payments.receipt.Receipts;
import org.hearth.payments.take.Debts;
import org.hearth.payments.take.PaymentLists;
import org.hearth.payments.take.ReversalReasons;
import org.hearth.payments.take.Reversals;
import org.hearth.payments.take.Takings;
import org.hearth.tenants.Actor;
import org.hearth.tenants.testing.TestTenants;

/** Subsidiaries with accounts and bills, and the counter in them. Accounts have the ids 1, 2, 3 … in each subsidiary alike. */
final class Town {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final int MONTH_BITS = 12;
    private static final int SEQUENCE_BITS = 6;

    final TestTenants tenants;
    final Counter counter;
    final Payments payments;
    final Ledger ledger;
    final Bills bills;

    Town(String... codes) {
        tenants = TestTenants.provision(codes);
        ledger = new Ledger(tenants.sql());
        Settlement settlement = new Settlement(tenants.sql(), ledger);
        bills = new Bills(
                tenants.sql(),
                ledger,
                tenants.caller(),
                tenants.clock(),
                tenants.events(),
                tenants.audit(),
                new CorrectionReasons(tenants.settings()));
        counter = new Counter(
                new Debts(tenants.sql(), bills, ledger, tenants.clock()),
                new Takings(
                        tenants.sql(),
                        settlement,
                        ledger,
                        tenants.events(),
                        tenants.audit(),
                        tenants.caller(),
                        tenants.clock()),
                new Reversals(
                        tenants.sql(),
                        settlement,
                        ledger,
                        tenants.events(),
                        tenants.audit(),
                        tenants.caller(),
                        tenants.clock(),
                        new ReversalReasons(tenants.settings())),
                new PaymentLists(tenants.sql()),
                new Receipts(tenants.sql(), tenants.vault(), tenants.caller(), tenants.clock()),
                new Drawers(tenants.sql(), tenants.caller(), tenants.audit(), tenants.clock()),
                tenants.caller(),
                tenants.clock(),
                new CustomerTerritory(tenants.sql()));
        payments = new Payments(new PaymentImport(
                tenants.sql(),
                settlement,
                ledger,
                tenants.events(),
                tenants.audit(),
                tenants.caller(),
                tenants.clock()));
        for (String code : codes) {
            tenants.asSuperuser(
                    code,
                    "insert into address (number, level, name, path) values ('3000000018', 1, '幸福路1号', '幸福路1号');"
                            + "insert into premise (number, address_id) select number, id from address;");
            tenants.in(
                    code,
                    () -> tenants.sql().use(handle -> {
                        for (String table : List.of("bill", "bill_text")) {
                            handle.execute("create table " + table + "_all partition of " + table + " default");
                        }
                    }));
        }
    }

    /** Everything as if nothing had been paid or billed; the clock on today, the clerk with a drawer of 200 yuan. */
    void reset(String code, int accounts) {
        tenants.clock().set(TODAY);
        clerk(1);
        tenants.asSuperuser(
                code,
                "truncate payment, payment_allocation, drawer, drawer_count, bill, bill_due, bill_text, bill_adjustment, ledger_transfer,"
                        + " account_balance, account, customer restart identity cascade");
        for (int id = 1; id <= accounts; id++) {
            tenants.asSuperuser(
                    code,
                    "insert into customer (id, number, unified_id, kind, name, created, changed) values (" + id + ", '"
                            + NumberKind.CUSTOMER.format(id) + "', '" + NumberKind.unified(7, id) + "', 'R', '王" + id
                            + "', now(), now());"
                            + "insert into account (id, number, legacy_number, customer_id, premise_id, price_code,"
                            + " household_size, opened, created, changed) select " + id + ", '"
                            + NumberKind.ACCOUNT.format(id) + "', 'L" + id + "', " + id
                            + ", id, 'res', 3, '2020-01-01', now(), now() from premise");
        }
        openDrawer(code);
        tenants.events().clear();
    }

    void clerk(long personId) {
        tenants.as(new Actor(personId, "收费员" + personId, Set.of("*")));
    }

    void openDrawer(String code) {
        tenants.in(code, () -> {
            if (counter.currentDrawer().isEmpty()) {
                counter.openDrawer(unit(), Money.ofYuan("200"));
            }
        });
    }

    long unit() {
        return tenants.sql()
                .with(handle -> handle.createQuery("select min(id) from org_unit")
                        .mapTo(Long.class)
                        .one());
    }

    /** Issues a bill of a month, due at the end of the next, and posts it. */
    long bill(String code, long account, YearMonth period, long fen) {
        long month = (period.getYear() - 2000) * 12L + period.getMonthValue() - 1;
        long id = (account << MONTH_BITS | month) << SEQUENCE_BITS;
        tenants.in(code, () -> {
            tenants.sql()
                    .use(handle -> handle.createUpdate(
                                    "insert into bill (id, account_id, run_id, volume_l, amount_fen, tax_fen, period, from_on, to_on,"
                                            + " issued_on, due_on, zero_streak, estimated) values (:id,"
                                            + " :account, 1, 10000, :fen, 0, :from, :from, :to, :issued, :due, 0, false)")
                            .bind("id", id)
                            .bind("account", account)
                            .bind("fen", fen)
                            .bind("from", period.atDay(1))
                            .bind("to", period.atEndOfMonth())
                            .bind("issued", period.plusMonths(1).atDay(1))
                            .bind("due", period.plusMonths(1).atEndOfMonth())
                            .execute());
            tenants.sql()
                    .use(handle -> handle.createUpdate(
                                    "insert into bill_due (account_id, bill_id, open_fen, period, due_on)"
                                            + " select account_id, id, amount_fen, period, due_on from bill where id = :id")
                            .bind("id", id)
                            .execute());
            tenants.sql()
                    .use(handle -> handle.createUpdate("insert into bill_text (bill_id, period, standing, explanation)"
                                    + " values (:id, :from, '{}', '{\"readings\":[],\"lines\":[]}')")
                            .bind("id", id)
                            .bind("from", period.atDay(1))
                            .execute());
            ledger.postAll(sink -> sink.add(
                    account,
                    period.plusMonths(1).atDay(1),
                    LedgerAccount.RECEIVABLE,
                    LedgerAccount.REVENUE,
                    fen,
                    SourceKind.BILL,
                    id));
        });
        return id;
    }

    Receipt take(String code, long account, String yuan) {
        return take(code, UUID.randomUUID().toString(), account, yuan);
    }

    Receipt take(String code, String key, long account, String yuan) {
        Money amount = Money.ofYuan(yuan);
        return tenants.in(code, () -> counter.take(new TakePayment(key, account, amount, amount, Method.CASH)));
    }

    Owed owed(String code, long account) {
        return tenants.in(code, () -> counter.owed(account));
    }

    /** Every fen accounted for: the ledger is clean, and what is owed and allocated agrees between ledger, bills and payments. */
    String discrepancies(String code) {
        LedgerCheck check = tenants.in(code, () -> ledger.check());
        String text = check.isClean() ? "" : check + " ";
        return text
                + tenants.in(
                        code,
                        () -> tenants.sql()
                                .with(handle -> handle.createQuery("""
                select coalesce(string_agg(what || ' ' || account_id, ', '), '') from (
                    select 'receivable' as what, account_id, fen from (
                        select account_id, receivable_fen - coalesce((select sum(open_fen) from bill_due d
                            where d.account_id = a.account_id), 0) as fen
                        from account_balance a) r
                    union all
                    select 'ahead', account_id, fen from (
                        select a.account_id, a.prepaid_fen - coalesce((select sum(p.amount_fen) from payment p
                            where p.account_id = a.account_id and p.reversed is null), 0)
                            + coalesce((select sum(amount_fen + adjusted_fen) from bill b
                            where b.account_id = a.account_id and b.state = 'I'), 0)
                            - coalesce((select sum(open_fen) from bill_due d where d.account_id = a.account_id), 0)
                            as fen
                        from account_balance a) p
                ) d where fen <> 0
                """)
                                        .mapTo(String.class)
                                        .one()));
    }
}
