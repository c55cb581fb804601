package org.hearth.bench;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hearth.billing.Bills;
import org.hearth.billing.Settlement;
import org.hearth.billing.run.CorrectionReasons;
import org.hearth.customers.CustomerTerritory;
import org.hearth.kernel.Money;
import org.hearth.kernel.port.Sql;
import org.hearth.payments.Counter;
import org.hearth.payments.Method;
import org.hearth.payments.Receipt;
import org.hearth.payments.TakePayment;
import org.hearth.payments.drawer.Drawers;
import org.hearth.payments.receipt.Receipts;
import org.hearth.payments.take.Debts;
import org.hearth.payments.take.PaymentLists;
import org.hearth.payments.take.ReversalReasons;
import org.hearth.payments.take.Reversals;
import org.hearth.payments.take.Takings;
import org.hearth.tenants.Actor;
import org.hearth.tenants.Bound;
import org.hearth.tenants.testing.TestTenants;

/** A subsidiary in which every account owes one bill, and its counter with a clerk and a drawer at each window. */
final class PaymentsTown {
    static final String CODE = BillsTown.CODE;

    final TestTenants tenants;
    private final BillsTown town;
    private final Counter counter;

    PaymentsTown(int accounts) {
        town = new BillsTown(accounts);
        tenants = town.tenants;
        YearMonth month = YearMonth.from(
                        tenants.clock().instant().atZone(tenants.clock().getZone()))
                .minusMonths(1);
        town.read(month);
        town.bill(month);
        counter = counter(tenants, town);
    }

    private static Counter counter(TestTenants tenants, BillsTown town) {
        Sql sql = tenants.sql();
        Beside beside = new Beside(sql);
        Settlement settlement = new Settlement(sql, town.ledger);
        Bills bills = new Bills(
                sql,
                town.ledger,
                tenants.caller(),
                tenants.clock(),
                beside,
                beside,
                new CorrectionReasons(tenants.settings()));
        return new Counter(
                new Debts(sql, bills, town.ledger, tenants.clock()),
                new Takings(sql, settlement, town.ledger, beside, beside, tenants.caller(), tenants.clock()),
                new Reversals(
                        sql,
                        settlement,
                        town.ledger,
                        beside,
                        beside,
                        tenants.caller(),
                        tenants.clock(),
                        new ReversalReasons(tenants.settings())),
                new PaymentLists(sql),
                new Receipts(sql, tenants.vault(), tenants.caller(), tenants.clock()),
                new Drawers(sql, tenants.caller(), beside, tenants.clock()),
                tenants.caller(),
                tenants.clock(),
                new CustomerTerritory(sql));
    }

    /** A clerk who has opened a drawer. */
    Bound clerk(int number) {
        tenants.as(new Actor(100 + number, "收费员" + number, Set.of("*")));
        Bound clerk = tenants.bound(CODE);
        tenants.in(clerk, () -> counter.openDrawer(unit(), Money.ofYuan("200")));
        return clerk;
    }

    private long unit() {
        return tenants.sql()
                .with(handle -> handle.createQuery("select min(id) from org_unit")
                        .mapTo(Long.class)
                        .one());
    }

    /** What every account owes, by account, from the first. */
    List<Money> owed() {
        return tenants.in(
                CODE,
                () -> tenants.sql()
                        .with(handle -> handle.createQuery("select amount_fen from bill order by account_id")
                                .map((row, context) -> Money.ofFen(row.getLong(1)))
                                .list()));
    }

    Receipt take(Bound clerk, long account, Money amount) {
        String key = UUID.randomUUID().toString();
        return tenants.in(clerk, () -> counter.take(new TakePayment(key, account, amount, amount, Method.CASH)));
    }

    /** Bills that are not paid in full. */
    long open() {
        return tenants.in(
                CODE,
                () -> tenants.sql()
                        .with(handle -> handle.createQuery("select count(*) from bill_due")
                                .mapTo(Long.class)
                                .one()));
    }

    boolean isClean() {
        return tenants.in(CODE, () -> town.ledger.check()).isClean();
    }
}
