package org.hearth.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.hearth.billing.BillsIssued;
import org.hearth.billing.bill.BillId;
import org.hearth.customers.AccountOpened;
import org.hearth.kernel.port.Consolidation;
import org.hearth.kernel.port.Event;
import org.hearth.payments.PaymentTaken;
import org.hearth.payments.PaymentsImported;
import org.hearth.reporting.facts.FactKeeper;
import org.hearth.reporting.facts.MonthFacts;
import org.hearth.reporting.facts.Refresh;
import org.hearth.tenants.testing.TestTenants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MonthlyFactsIT {
    private static final YearMonth AUGUST = YearMonth.of(2026, 8);
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    private TestTenants tenants;
    private Management management;
    private FactKeeper keeper;
    private final List<Consolidation.Fact> published = new ArrayList<>();

    /** Accounts 1 and 2 are households, 3 is a factory in the branch; each with a bill of August and October. */
    @BeforeEach
    void a_town_with_bills() {
        tenants = TestTenants.provision("rpa");
        Refresh refresh = new Refresh(
                tenants.sql(),
                (months, facts) -> {
                    published.removeIf(fact -> months.contains(fact.month()));
                    published.addAll(facts);
                },
                tenants.clock());
        management = new Management(new MonthFacts(tenants.sql()), refresh, tenants.clock());
        keeper = new FactKeeper(refresh);
        run("create table bill_all partition of bill default");
        run("insert into address (number, level, name, path) values ('3000000018', 1, 'A', 'A')");
        run("insert into premise (number, address_id) select number, id from address");
        run("insert into customer (id, number, unified_id, kind, name, created, changed) select n, 'C' || n, 'U' || n,"
                + " case when n = 3 then 'C' else 'R' end, 'N' || n, now(), now() from generate_series(1, 3) n");
        run(
                "insert into account (id, number, customer_id, premise_id, price_code, household_size, opened, branch_id, created,"
                        + " changed) select n, 'A' || n, n, p.id, 'res', 3, date '2026-01-01' + 30 * n::int,"
                        + " case when n = 3 then (select min(id) from org_unit) end, now(), now() from generate_series(1, 3) n, premise p");
        bills(AUGUST, "2026-09-30");
        bills(OCTOBER, "2026-11-30");
        tell(new BillsIssued(1, AUGUST, 3), new BillsIssued(2, OCTOBER, 3));
    }

    @Test
    void a_month_shows_what_was_billed_and_what_is_still_open_of_it() {
        pay(1, AUGUST, 1000, LocalDate.of(2026, 11, 20));
        tell(new PaymentTaken(1, 1, LocalDate.of(2026, 11, 20), 1000));

        KeyFigures figures = tenants.in("rpa", () -> management.figures(AUGUST));
        assertThat(figures.month())
                .isEqualTo(new MonthFigures(AUGUST, 3, 0, 3, 6000, 5000, 0, 0, new BigDecimal("0.1667")));
        MonthFigures november =
                tenants.in("rpa", () -> management.figures(NOVEMBER)).month();
        assertThat(november.collectedFen()).isEqualTo(1000);
        assertThat(november.customers()).isEqualTo(3);
    }

    @Test
    void arrears_grow_old_with_the_days_without_anyone_telling() {
        assertThat(tenants.in("rpa", () -> management.arrears())).isEqualTo(new Arrears(6000, 0, 6000, 0, 0));
        tenants.clock().set(LocalDate.of(2026, 12, 1));
        assertThat(tenants.in("rpa", () -> management.arrears())).isEqualTo(new Arrears(0, 6000, 6000, 0, 0));
        assertThat(arrearsAtHeadquarters(OCTOBER)).isZero();
        tell(new AccountOpened(List.of(1L)));
        assertThat(arrearsAtHeadquarters(OCTOBER)).isEqualTo(6000);
    }

    @Test
    void the_same_news_twice_changes_nothing() {
        pay(1, AUGUST, 1000, LocalDate.of(2026, 9, 20));
        PaymentsImported news = new PaymentsImported(List.of(YearMonth.of(2026, 9)), List.of(AUGUST), 1, 1000);
        tell(news);
        List<Consolidation.Fact> once = List.copyOf(published);
        tell(news, news);

        assertThat(published).containsExactlyInAnyOrderElementsOf(once);
        assertThat(tenants.in("rpa", () -> management.series(NOVEMBER, 4)))
                .extracting(MonthFigures::collectedFen)
                .containsExactly(0L, 1000L, 0L, 0L);
    }

    @Test
    void branches_and_the_greatest_customers_are_seen_apart() {
        List<BranchFigures> branches = tenants.in("rpa", () -> management.branches(AUGUST));
        assertThat(branches).extracting(branch -> branch.figures().billedFen()).containsExactlyInAnyOrder(3000L, 3000L);
        assertThat(branches).allMatch(branch -> !branch.name().isEmpty());
        assertThat(tenants.in("rpa", () -> management.topCustomers(AUGUST, 5)))
                .containsExactly(new TopCustomer(3, "C3", "N3", false, 30000, 3000, 3000));
    }

    @Test
    void everything_can_be_made_anew() {
        tenants.asSuperuser("rpa", "truncate report_month, report_open");

        assertThat(tenants.in("rpa", () -> management.rebuild())).isEqualTo(3);
        assertThat(tenants.in("rpa", () -> management.figures(AUGUST)).month().billedFen())
                .isEqualTo(6000);
    }

    private long arrearsAtHeadquarters(YearMonth month) {
        return published.stream()
                .filter(fact -> fact.month().equals(month))
                .mapToLong(Consolidation.Fact::arrearsFen)
                .sum();
    }

    private void tell(Event... events) {
        tenants.in("rpa", () -> keeper.on(List.of(events)));
    }

    private void bills(YearMonth period, String due) {
        run(
                "insert into bill (id, account_id, run_id, volume_l, amount_fen, tax_fen, period, from_on, to_on, issued_on, due_on,"
                        + " zero_streak, estimated) select " + BillId.of(0, period, 0) + " + n * " + BillId.firstOf(1)
                        + ", n, 1, 10000 * n, 1000 * n, 0, '"
                        + period.atDay(1) + "', '" + period.atDay(1) + "', '" + period.atEndOfMonth() + "', '"
                        + period.plusMonths(1).atDay(1) + "', '" + due + "', 0, false from generate_series(1, 3) n");
        run("insert into bill_due (account_id, bill_id, open_fen, period, due_on)"
                + " select account_id, id, amount_fen, period, due_on from bill where period = '" + period.atDay(1)
                + "'");
    }

    private void pay(long account, YearMonth period, long fen, LocalDate on) {
        run(
                "insert into payment (account_id, amount_fen, tendered_fen, person_id, taken, paid_on, method, channel, key, person)"
                        + " values (" + account + ", " + fen + ", " + fen + ", 1, now(), '" + on
                        + "', 4, 'x', 'k', 'p')");
        run("insert into payment_allocation select max(p.id), b.id, " + fen
                + " from payment p, bill b where b.account_id = " + account + " and b.period = '" + period.atDay(1)
                + "' group by b.id");
        String due = " bill_due where account_id = " + account + " and period = '" + period.atDay(1) + "'";
        run("delete from" + due + " and open_fen = " + fen);
        run("update bill_due set open_fen = open_fen - " + fen + due.substring(" bill_due".length()));
    }

    private void run(String statement) {
        tenants.in("rpa", () -> tenants.sql().use(handle -> handle.execute(statement)));
    }
}
