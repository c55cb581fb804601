package org.hearth.verify.isolation.acts;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hearth.billing.BillRuns;
import org.hearth.billing.Bills;
import org.hearth.billing.RunScope;
import org.hearth.billing.Settlement;
import org.hearth.kernel.Money;
import org.hearth.ledger.Ledger;
import org.hearth.ledger.LedgerAccount;
import org.hearth.ledger.SourceKind;
import org.hearth.ledger.Transfer;
import org.hearth.payments.Counter;
import org.hearth.payments.Method;
import org.hearth.payments.Payments;
import org.hearth.payments.TakePayment;
import org.hearth.reporting.Management;
import org.hearth.tariffs.PriceTerms;
import org.hearth.tariffs.Tariffs;
import org.hearth.tariffs.Usage;

/** Prices, bills, the ledger, the counter, the figures. */
final class MoneyActs {
    private static final String WHY = "核对";
    private static final Money TEN = Money.ofYuan("10");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    private MoneyActs() {}

    static void add(Acts acts) {
        prices(acts.on(Tariffs.class));
        ledger(acts.on(Ledger.class));
        runs(acts.on(BillRuns.class));
        acts.on(Bills.class)
                .hides("ofAccount", (all, far) -> all.ofAccount(far.account(), 10))
                .hides("open", (all, far) -> all.open(far.account()))
                .hides("explain", (all, far) -> all.explain(far.bill()))
                .hides("reverse", (all, far) -> all.reverse(far.bill(), WHY))
                .hides("adjust", (all, far) -> all.adjust(far.bill(), TEN, WHY));
        acts.on(Settlement.class)
                .hides("settle", (all, far) -> all.settle(far.account(), TEN))
                .hides(
                        "settleAll",
                        (all, far) -> all.settleAll(List.of(new Settlement.Claim(far.payment(), far.account(), 1000))))
                .hides(
                        "unsettle",
                        (all, far) -> all.unsettle(
                                far.account(),
                                List.of(new Settlement.Allocation(far.payment(), far.bill(), 1000)),
                                Money.ZERO));
        counter(acts.on(Counter.class));
        acts.on(Payments.class)
                .keepsOwn(
                        "importPayments",
                        (all, far) -> all.importPayments(
                                BusinessActs.Files.of(
                                        "户号,金额,缴费日期,流水号\n" + far.accountNumber() + ",10.00,2026-11-20,T1\n"),
                                far.tenant() + ".csv",
                                Map.of(),
                                true));
        acts.on(Management.class)
                .keepsOwn("figures", (all, far) -> all.figures(far.month()))
                .keepsOwn("series", (all, far) -> all.series(far.month(), 12))
                .keepsOwn("arrears", (all, far) -> all.arrears())
                .keepsOwn("branches", (all, far) -> all.branches(far.month()))
                .keepsOwn("topCustomers", (all, far) -> all.topCustomers(far.month(), 10))
                .keepsOwn("rebuild", (all, far) -> all.rebuild());
    }

    private static void prices(Acts.On<Tariffs> acts) {
        acts.keepsOwn("plans", (all, far) -> all.plans())
                .hides("plan", (all, far) -> all.plan(far.plan()))
                .keepsOwn("create", (all, far) -> all.create("new-plan", "新价", "R"))
                .hides("publish", (all, far) -> all.publish(far.plan(), DAY.plusMonths(1), PriceTerms.flat("1.00")))
                .hides(
                        "tryOut",
                        (all, far) -> all.tryOut(far.plan(), new Usage(1000, DAY.minusDays(30), DAY, 3, DAY), 0))
                .keepsOwn("priceBook", (all, far) -> all.priceBook().toString());
    }

    private static void ledger(Acts.On<Ledger> acts) {
        acts.keepsOwn(
                        "post",
                        (all, far) -> all.post(List.of(new Transfer(
                                far.account(),
                                DAY,
                                LedgerAccount.CASH,
                                LedgerAccount.PREPAID,
                                TEN,
                                SourceKind.ADJUSTMENT,
                                far.bill()))))
                .keepsOwn(
                        "postAll",
                        (all, far) -> all.postAll(sink -> sink.add(
                                far.account(),
                                DAY,
                                LedgerAccount.CASH,
                                LedgerAccount.PREPAID,
                                100,
                                SourceKind.ADJUSTMENT,
                                far.payment())))
                .keepsOwn("lockPrepaid", (all, far) -> all.lockPrepaid(List.of(far.account())))
                .keepsOwn("lockAllPrepaid", (all, far) -> all.lockAllPrepaid())
                .hides("balance", (all, far) -> all.balance(far.account()))
                .hides("statement", (all, far) -> all.statement(far.account(), 10))
                .keepsOwn("trialBalance", (all, far) -> all.trialBalance())
                .keepsOwn("check", (all, far) -> all.check());
    }

    private static void runs(Acts.On<BillRuns> acts) {
        acts.keepsOwn("start", (all, far) -> all.start(RunScope.book(far.book(), far.month())))
                .keepsOwn("preview", (all, far) -> all.preview(RunScope.book(far.book(), far.month())))
                .keepsOwn("bill", (all, far) -> all.bill(RunScope.book(far.book(), far.month())))
                .hides("previewAgain", (all, far) -> all.previewAgain(far.run()))
                .hides("startIssue", (all, far) -> all.startIssue(far.run()))
                .hides("issue", (all, far) -> all.issue(far.run()))
                .hides("carryOut", (all, far) -> all.carryOut(far.run(), true, done -> {}))
                .hides("reverse", (all, far) -> all.reverse(far.run(), WHY))
                .hides("release", (all, far) -> all.release(far.run(), List.of(far.account()), WHY))
                .keepsOwn("runs", (all, far) -> all.runs(far.month()))
                .hides("run", (all, far) -> all.run(far.run()))
                .hides("held", (all, far) -> all.held(far.run(), null, 0, 10))
                .hides("draft", (all, far) -> all.draft(far.run(), far.account()))
                .keepsOwn("board", (all, far) -> all.board(far.month()))
                .hides("writeCsv", (all, far) -> {
                    ByteArrayOutputStream file = new ByteArrayOutputStream();
                    all.writeCsv(far.run(), file);
                    return file.toString(java.nio.charset.StandardCharsets.UTF_8);
                });
    }

    private static void counter(Acts.On<Counter> acts) {
        acts.hides("owed", (all, far) -> all.owed(far.account()))
                .hides(
                        "take",
                        (all, far) ->
                                all.take(new TakePayment("key-" + far.account(), far.account(), TEN, TEN, Method.CASH)))
                .hides("reverse", (all, far) -> all.reverse(far.payment(), WHY))
                .hides("receipt", (all, far) -> all.receipt(far.payment()))
                .hides("receiptPdf", (all, far) -> all.receiptPdf(far.payment()).length)
                .hides("verify", (all, far) -> all.verify(far.verification()))
                .keepsOwn("today", (all, far) -> all.today())
                .hides("ofAccount", (all, far) -> all.ofAccount(far.account(), 10))
                .hides("openDrawer", (all, far) -> all.openDrawer(far.unit(), TEN))
                .keepsOwn("currentDrawer", (all, far) -> all.currentDrawer())
                .keepsOwn("closeDrawer", (all, far) -> all.closeDrawer(Map.of(Method.CASH, TEN), ""))
                .keepsOwn("drawers", (all, far) -> all.drawers(DAY));
    }
}
