package org.hearth.verify.isolation.acts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hearth.customers.AccountDetails;
import org.hearth.customers.CustomerDetails;
import org.hearth.customers.CustomerFilter;
import org.hearth.customers.Customers;
import org.hearth.kernel.GasVolume;
import org.hearth.metering.ExceptionRow;
import org.hearth.metering.MeterCard.MeterKind;
import org.hearth.metering.MeterExchange;
import org.hearth.metering.Meters;
import org.hearth.metering.ReadingInput;
import org.hearth.metering.Readings;
import org.hearth.search.Search;
import org.hearth.service.CaseAdvance;
import org.hearth.service.CaseChannel;
import org.hearth.service.CaseFilter;
import org.hearth.service.CaseState;
import org.hearth.service.CaseType;
import org.hearth.service.Cases;
import org.hearth.service.NewCase;

/** Customers, meters, readings, cases, search. */
final class BusinessActs {
    private static final String WHY = "核对";
    private static final AccountDetails.Address PLACE =
            new AccountDetails.Address("广东省", "广州市", "天河区", "石牌街道", "新花园", "9号楼", "1单元", "1层", "909室");

    private BusinessActs() {}

    static void add(Acts acts) {
        customers(acts.on(Customers.class));
        meters(acts.on(Meters.class));
        readings(acts.on(Readings.class));
        cases(acts.on(Cases.class));
        acts.on(Search.class)
                .keepsOwn("find", (search, far) -> search.find(far.customerNumber(), 50))
                .keepsOwn("rebuild", (search, far) -> search.rebuild())
                .anywhere("isUp", (search, far) -> search.isUp());
    }

    private static void customers(Acts.On<Customers> acts) {
        acts.keepsOwn("list", (all, far) -> all.list(CustomerFilter.text(far.customerNumber()), 0, 50))
                .hides("card", (all, far) -> all.card(far.customer()))
                .hides("account", (all, far) -> all.account(far.account()))
                .hides("accountByNumber", (all, far) -> all.accountByNumber(far.accountNumber()))
                .hides("accountsOf", (all, far) -> all.accountsOf(far.customer()))
                .hides("changes", (all, far) -> all.changes(far.customer()))
                .hides("children", (all, far) -> all.children(far.address() - 1))
                .keepsOwn("create", (all, far) -> all.create(details(far)))
                .hides("change", (all, far) -> all.change(far.customer(), 1, details(far)))
                .hides("openAccount", (all, far) -> all.openAccount(far.customer(), account(far)))
                .hides("changeAccount", (all, far) -> all.changeAccount(far.account(), 1, account(far)))
                .hides("closeAccount", (all, far) -> all.closeAccount(far.account(), 1, LocalDate.of(2026, 11, 21)))
                .hides("move", (all, far) -> all.move(far.account(), 1, PLACE, LocalDate.of(2026, 11, 21)))
                .hides("revealPhone", (all, far) -> all.revealPhone(far.customer(), WHY))
                .hides("revealIdNo", (all, far) -> all.revealIdNo(far.customer(), WHY))
                .keepsOwn(
                        "importCustomers",
                        (all, far) -> all.importCustomers(
                                Files.of("户号,客户姓名,区县,小区,楼栋,房号\n" + far.accountNumber() + ",王芳,天河区,新花园,3,1201\n"),
                                far.tenant() + ".csv",
                                Map.of(),
                                true))
                .anywhere("importColumns", (all, far) -> all.importColumns())
                .hides("docs", (all, far) -> all.docs(List.of(far.customer())))
                .hides("idsAfter", (all, far) -> all.idsAfter(far.customer() - 1, 10));
    }

    private static CustomerDetails details(Known far) {
        return new CustomerDetails("R", "新客户", null, null, null, false, false, List.of());
    }

    private static AccountDetails account(Known far) {
        return new AccountDetails(PLACE, "res", 3, LocalDate.of(2026, 11, 1), null, null, null);
    }

    private static void meters(Acts.On<Meters> acts) {
        acts.keepsOwn(
                        "importMeters",
                        (all, far) -> all.importMeters(
                                Files.of("表号,户号,位数,始读数,安装日期\n888," + far.accountNumber() + ",5,1,2026-11-01\n"),
                                far.tenant() + ".csv",
                                Map.of(),
                                true))
                .hides("meter", (all, far) -> all.meter(far.meter()))
                .hides("byNumber", (all, far) -> all.byNumber(far.meterNumber()))
                .hides("ofAccount", (all, far) -> all.ofAccount(far.account()))
                .hides("numbersOf", (all, far) -> all.numbersOf(List.of(far.account())))
                .hides("exchange", (all, far) -> all.exchange(exchange(far)))
                .keepsOwn("books", (all, far) -> all.books())
                .keepsOwn("progress", (all, far) -> all.progress(far.month()))
                .keepsOwn("saveBook", (all, far) -> all.saveBook(far.book(), "抄表本", far.unit(), "读表人"));
    }

    private static MeterExchange exchange(Known far) {
        return new MeterExchange(
                far.meter(),
                LocalDate.of(2026, 11, 20),
                GasVolume.ofLitres(140_000),
                "M-1",
                MeterKind.MECHANICAL,
                "厂家",
                "G2.5",
                5,
                1,
                GasVolume.ofLitres(0),
                true);
    }

    private static void readings(Acts.On<Readings> acts) {
        acts.keepsOwn(
                        "importReadings",
                        (all, far) -> all.importReadings(
                                Files.of("表号,抄表日期,读数,抄表方式\n" + far.meterNumber() + ",2026-11-20,150,实抄\n"),
                                far.tenant() + ".csv",
                                Map.of(),
                                true,
                                null))
                .keepsOwn(
                        "submit",
                        (all, far) -> all.submit(
                                "key-" + far.meter(),
                                List.of(new ReadingInput(far.meterNumber(), "2026-11-20", "150", null, null))))
                .hides("history", (all, far) -> all.history(far.meter(), 24))
                .hides("latest", (all, far) -> all.latest(far.meter()))
                .hides(
                        "exceptions",
                        (all, far) -> all.exceptions(new ExceptionRow.Filter(null, null, null, far.meter()), 0, 50))
                .hides("accept", (all, far) -> all.accept(List.of(far.exception()), WHY))
                .hides("estimate", (all, far) -> all.estimate(List.of(far.exception()), WHY))
                .hides("reject", (all, far) -> all.reject(List.of(far.exception()), WHY))
                .hides("undo", (all, far) -> all.undo(List.of(far.exception())))
                .keepsOwnIn("hold", (all, far) -> all.hold());
    }

    private static void cases(Acts.On<Cases> acts) {
        acts.hides(
                        "take",
                        (all, far) -> all.take(new NewCase(
                                "key-" + far.customer(),
                                CaseType.COMPLAINT,
                                false,
                                CaseChannel.HOTLINE,
                                far.customer(),
                                far.account(),
                                null,
                                null,
                                null,
                                "投诉")))
                .keepsOwn("list", (all, far) -> all.list(CaseFilter.ofCustomer(far.customer()), 0, 50))
                .hides("card", (all, far) -> all.card(far.serviceCase()))
                .hides("byNumber", (all, far) -> all.byNumber(far.caseNumber()))
                .hides("ofCustomer", (all, far) -> all.ofCustomer(far.customer()))
                .keepsOwn("board", (all, far) -> all.board())
                .hides(
                        "advance",
                        (all, far) -> all.advance(far.serviceCase(), 1, new CaseAdvance(CaseState.ASSIGNED, "李", "去")))
                .hides("revealPhone", (all, far) -> all.revealPhone(far.serviceCase(), WHY));
    }

    /** Files as callers hand them in. */
    static final class Files {
        private Files() {}

        static java.nio.file.Path of(String text) throws java.io.IOException {
            return java.nio.file.Files.writeString(java.nio.file.Files.createTempFile("isolation", ".csv"), text);
        }
    }
}
