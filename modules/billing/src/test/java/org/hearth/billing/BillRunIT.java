package org.hearth.billing;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.hearth.billing.BillDetail.BilledLine;
import org.hearth.billing.BillDetail.BilledReading;
import org.hearth.billing.BillRuns.BookStages;
import org.hearth.billing.BillRuns.Started;
import org.hearth.billing.HeldAccount.HoldReason;
import org.hearth.billing.RunRow.RunState;
import org.hearth.billing.bill.LastBills;
import org.hearth.billing.run.BillRunWork;
import org.hearth.kernel.Money;
import org.hearth.kernel.Refused;
import org.hearth.kernel.port.Jobs;
import org.hearth.tariffs.PriceTerms;
import org.hearth.tenants.testing.TestTenants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BillRunIT {
    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);
    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final LocalDate OPENED = LocalDate.of(2025, 12, 31);

    private TestTenants tenants;
    private Town town;

    @BeforeEach
    void foundTheTown() {
        tenants = TestTenants.provision();
        town = new Town(tenants, "bla");
    }

    @Test
    void a_month_is_previewed_issued_and_every_fen_of_it_stands_in_the_ledger() {
        town.household(1, "res", OPENED);
        town.household(2, "com", OPENED);
        town.household(3, "res", OPENED);
        town.read(1, JANUARY.atEndOfMonth(), 320);
        town.read(2, JANUARY.atEndOfMonth(), 1000);
        RunRow preview = town.in(() -> town.runs.preview(RunScope.company(JANUARY)));
        assertThat(preview)
                .extracting(
                        RunRow::state,
                        RunRow::accounts,
                        RunRow::bills,
                        RunRow::held,
                        RunRow::volumeLitres,
                        RunRow::amountFen)
                .containsExactly(RunState.PREVIEW, 3L, 2L, 1L, 1_320_000L, 963_00L + 4050_00L);
        assertThat(town.count("select count(*) from bill"))
                .as("a preview writes no bill")
                .isZero();
        assertThat(town.in(() -> town.runs.held(preview.id(), null, 0, 10)).rows())
                .extracting(HeldAccount::accountId, HeldAccount::reason)
                .containsExactly(tuple(3L, HoldReason.NO_READING));
        RunRow issued = town.in(() -> town.runs.issue(preview.id()));
        assertThat(issued.state()).isEqualTo(RunState.ISSUED);
        assertThat(issued.issuedOn()).isEqualTo(LocalDate.of(2026, 2, 1));
        assertThat(issued.dueOn()).isEqualTo(LocalDate.of(2026, 3, 3));
        assertThat(town.balance(1).receivable()).isEqualTo(Money.ofYuan("963.00"));
        assertThat(town.balance(2).receivable()).isEqualTo(Money.ofYuan("4050.00"));
        assertThat(town.in(() -> town.ledger.check())).satisfies(check -> {
            assertThat(check.isClean()).isTrue();
            assertThat(check.debits()).isEqualTo(Money.ofFen(issued.amountFen()));
        });
        BillDetail why = town.in(() -> town.bills.explain(town.billsOf(1).get(0).id()));
        assertThat(why.lines())
                .extracting(
                        BilledLine::tier,
                        BilledLine::plan,
                        BilledLine::version,
                        BilledLine::price,
                        BilledLine::amountFen,
                        BilledLine::beforeLitres,
                        BilledLine::afterLitres)
                .containsExactly(
                        tuple(1, "res", 1, new BigDecimal("3.00"), 930_00L, 0L, 310_000L),
                        tuple(2, "res", 1, new BigDecimal("3.30"), 33_00L, 310_000L, 320_000L));
        assertThat(why.readings())
                .extracting(
                        BilledReading::from, BilledReading::to, BilledReading::startLitres, BilledReading::endLitres)
                .containsExactly(tuple(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31), 0L, 320_000L));
        assertThat(tenants.events().published(BillsIssued.class))
                .containsExactly(new BillsIssued(preview.id(), JANUARY, 2));
    }

    @Test
    void what_a_company_has_chosen_holds_in_its_preview_and_its_issue_and_nowhere_else() {
        Town far = new Town(tenants, "blb");
        List.of(town, far).forEach(each -> {
            each.household(1, "res", OPENED);
            each.household(2, "res", OPENED);
            each.read(1, JANUARY.atEndOfMonth(), 20);
            each.read(2, JANUARY.atEndOfMonth(), 200);
        });
        town.choose("most_yuan", "500");
        town.choose("due_days", "10");
        RunRow held = town.in(() -> town.runs.preview(RunScope.company(JANUARY)));
        assertThat(held.held()).isEqualTo(1);
        assertThat(town.in(() -> town.runs.held(held.id(), HoldReason.HIGH_AMOUNT, 0, 10))
                        .rows())
                .extracting(HeldAccount::accountId, HeldAccount::detail)
                .containsExactly(tuple(2L, Map.of("amount", "600.00", "most", "500.00")));
        assertThat(town.in(() -> town.runs.issue(held.id())).dueOn()).isEqualTo(LocalDate.of(2026, 2, 11));
        assertThat(town.billsOf(2)).isEmpty();
        assertThat(far.bill(JANUARY).bills()).isEqualTo(2);
    }

    @Test
    void a_limit_that_is_changed_after_the_preview_lets_nothing_out_until_somebody_has_looked_again() {
        town.household(1, "res", OPENED);
        town.read(1, JANUARY.atEndOfMonth(), 200);
        RunRow preview = town.in(() -> town.runs.preview(RunScope.company(JANUARY)));
        town.choose("most_yuan", "500");
        assertThatThrownBy(() -> town.in(() -> town.runs.issue(preview.id()))).hasMessageContaining("run_changed");
        assertThat(town.in(() -> town.runs.previewAgain(preview.id())).held()).isEqualTo(1);
    }

    @Test
    void a_company_says_for_how_long_a_closed_account_gets_its_last_bill() {
        town.household(1, "res", OPENED);
        town.read(1, JANUARY.atEndOfMonth(), 20);
        town.execute("update account set closed = date '2026-01-31' where id = 1", Map.of());
        RunScope june = RunScope.company(YearMonth.of(2026, 6));
        town.choose("months_after_end", "4");
        assertThat(town.in(() -> town.runs.preview(june)).accounts()).isZero();
        town.choose("months_after_end", "6");
        assertThat(town.in(() -> town.runs.preview(june)).accounts()).isEqualTo(1);
    }

    @Test
    void a_repeated_run_writes_nothing_and_a_second_reading_of_the_month_goes_to_the_next() {
        town.household(1, "res", OPENED);
        town.read(1, LocalDate.of(2026, 1, 28), 20);
        town.bill(JANUARY);
        town.read(1, LocalDate.of(2026, 1, 31), 2);
        RunRow again = town.bill(JANUARY);
        assertThat(again.bills()).isZero();
        assertThat(town.billsOf(1)).hasSize(1);
        town.read(1, LocalDate.of(2026, 2, 28), 18);
        town.bill(FEBRUARY);
        assertThat(town.billsOf(1))
                .extracting(BillRow::period, BillRow::fromOn, BillRow::toOn, BillRow::volumeLitres)
                .containsExactly(
                        tuple(FEBRUARY, LocalDate.of(2026, 1, 29), LocalDate.of(2026, 2, 28), 20_000L),
                        tuple(JANUARY, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 28), 20_000L));
    }

    @Test
    void the_database_itself_refuses_two_bills_for_one_account_and_month() {
        town.household(1, "res", OPENED);
        town.read(1, JANUARY.atEndOfMonth(), 20);
        town.bill(JANUARY);
        assertThatThrownBy(() -> town.execute(
                        "insert into bill (id, account_id, run_id, volume_l, amount_fen, tax_fen, period, from_on, to_on, issued_on,"
                                + " due_on, zero_streak, estimated) select id + 1, account_id, run_id, volume_l,"
                                + " amount_fen, tax_fen, period, from_on, to_on, issued_on, due_on, zero_streak, estimated from bill",
                        Map.of()))
                .hasMessageContaining("duplicate key");
    }

    @Test
    void reversing_a_run_returns_everything_to_zero_and_billing_again_gives_the_same_bills() {
        town.household(1, "res", OPENED);
        town.household(2, "com", OPENED);
        town.read(1, JANUARY.atEndOfMonth(), 320);
        town.read(2, JANUARY.atEndOfMonth(), 777);
        RunRow first = town.bill(JANUARY);
        List<BilledLine> lines =
                town.in(() -> town.bills.explain(town.billsOf(1).get(0).id())).lines();
        town.in(() -> town.runs.reverse(first.id(), "抄表数据有误"));
        assertThat(town.balance(1).receivable()).isEqualTo(Money.ZERO);
        assertThat(town.balance(2).receivable()).isEqualTo(Money.ZERO);
        assertThat(town.in(() -> town.ledger.trialBalance()))
                .allSatisfy(line -> assertThat(line.net()).isEqualTo(Money.ZERO));
        assertThat(town.billsOf(1)).singleElement().satisfies(bill -> {
            assertThat(bill.reversed()).isTrue();
            assertThat(bill.openFen()).isZero();
        });
        RunRow second = town.bill(JANUARY);
        assertThat(second)
                .extracting(RunRow::bills, RunRow::volumeLitres, RunRow::amountFen, RunRow::taxFen)
                .containsExactly(first.bills(), first.volumeLitres(), first.amountFen(), first.taxFen());
        assertThat(town.billsOf(1)).hasSize(2);
        assertThat(town.in(() -> town.bills.explain(town.billsOf(1).get(0).id()))
                        .lines())
                .isEqualTo(lines);
        assertThat(town.in(() -> town.ledger.check()).isClean()).isTrue();
        assertThat(tenants.events().published(BillReversed.class))
                .containsExactly(new BillReversed(first.id(), 0, JANUARY));
    }

    @Test
    void a_bill_on_which_a_later_one_stands_is_not_taken_back() {
        town.household(1, "res", OPENED);
        town.read(1, JANUARY.atEndOfMonth(), 300);
        RunRow january = town.bill(JANUARY);
        town.read(1, FEBRUARY.atEndOfMonth(), 30);
        town.bill(FEBRUARY);
        Refused refused = refusal(() -> town.runs.reverse(january.id(), "错误"));
        assertThat(refused.code()).isEqualTo("bill_stood_on");
        assertThat(refused.values()).containsEntry("period", FEBRUARY);
        long later = town.billsOf(1).get(0).id();
        long earlier = town.billsOf(1).get(1).id();
        assertThat(refusal(() -> town.bills.reverse(earlier, "错误")).code()).isEqualTo("bill_stood_on");
        town.in(() -> town.bills.reverse(later, "错误"));
        assertThat(town.in(() -> town.bills.reverse(earlier, "错误")).reversal()).isNotNull();
        assertThat(refusal(() -> town.bills.reverse(earlier, "错误")).code()).isEqualTo("bill_reversed");
        town.bill(FEBRUARY);
        assertThat(town.billsOf(1).get(0)).satisfies(bill -> {
            assertThat(bill.volumeLitres()).as("both readings in one bill").isEqualTo(330_000);
            assertThat(bill.amountFen()).isEqualTo(930_00 + 20 * 3_30);
        });
    }

    @Test
    void a_price_change_inside_the_month_is_billed_at_both_prices() {
        town.household(1, "com", OPENED);
        town.in(() -> town.tariffs.publish("com", LocalDate.of(2026, 1, 11), PriceTerms.flat("5.00")));
        town.read(1, JANUARY.atEndOfMonth(), 310);
        town.bill(JANUARY);
        BillDetail why = town.in(() -> town.bills.explain(town.billsOf(1).get(0).id()));
        assertThat(why.lines())
                .extracting(BilledLine::version, BilledLine::volumeLitres, BilledLine::amountFen)
                .containsExactly(tuple(1, 100_000L, 405_00L), tuple(2, 210_000L, 1050_00L));
    }

    @Test
    void an_estimate_that_was_too_high_is_put_right_by_the_next_readings() {
        town.household(1, "res", OPENED);
        town.estimate(1, JANUARY.atEndOfMonth(), 50);
        town.bill(JANUARY);
        town.read(1, FEBRUARY.atEndOfMonth(), -10);
        RunRow held = town.bill(FEBRUARY);
        assertThat(held.bills()).isZero();
        assertThat(town.in(() -> town.runs.held(held.id(), HoldReason.OVER_ESTIMATED, 0, 10))
                        .total())
                .isEqualTo(1);
        town.read(1, MARCH.atEndOfMonth(), 25);
        town.bill(MARCH);
        assertThat(town.billsOf(1))
                .extracting(BillRow::period, BillRow::volumeLitres, BillRow::amountFen, BillRow::estimated)
                .containsExactly(tuple(MARCH, 15_000L, 45_00L, false), tuple(JANUARY, 50_000L, 150_00L, true));
    }

    @Test
    void a_meter_exchange_bills_the_old_and_the_new_meter_as_one_household() {
        town.household(1, "res", OPENED);
        town.read(1, JANUARY.atEndOfMonth(), 305);
        town.bill(JANUARY);
        town.read(1, LocalDate.of(2026, 2, 10), 3_000, 'X');
        town.meter(11, 1, LocalDate.of(2026, 2, 10));
        town.read(11, FEBRUARY.atEndOfMonth(), 8);
        town.bill(FEBRUARY);
        BillDetail why = town.in(() -> town.bills.explain(town.billsOf(1).get(0).id()));
        assertThat(why.bill().fromOn()).isEqualTo(LocalDate.of(2026, 2, 1));
        assertThat(why.lines())
                .extracting(BilledLine::meterId, BilledLine::tier, BilledLine::volumeLitres)
                .containsExactly(tuple(1L, 1, 3_000L), tuple(11L, 1, 2_000L), tuple(11L, 2, 6_000L));
        town.read(11, MARCH.atEndOfMonth(), 9);
        town.bill(MARCH);
        assertThat(town.billsOf(1).get(0))
                .extracting(BillRow::volumeLitres, BillRow::amountFen)
                .containsExactly(9_000L, 29_70L);
    }

    @Test
    void a_dial_that_rolled_over_is_billed_by_what_was_used() {
        town.household(1, "res", OPENED);
        town.execute(
                "insert into reading (meter_id, account_id, register_l, previous_register_l, volume_l, batch_id, read_on, previous_on,"
                        + " marks, estimated, source) values (1, 1, 5000, 99990000, 15000, 1, date '2026-01-31', date '2025-12-31', 1,"
                        + " false, 'A')",
                Map.of());
        town.bill(JANUARY);
        assertThat(town.billsOf(1).get(0).amountFen()).isEqualTo(45_00);
    }

    @Test
    void who_moved_in_during_the_year_is_billed_from_that_day() {
        LocalDate movedIn = LocalDate.of(2026, 2, 17);
        town.household(1, "res", movedIn);
        town.read(1, FEBRUARY.atEndOfMonth(), 6);
        town.bill(FEBRUARY);
        assertThat(town.billsOf(1).get(0))
                .extracting(BillRow::fromOn, BillRow::amountFen)
                .containsExactly(LocalDate.of(2026, 2, 18), 18_00L);
        assertThat(town.bill(JANUARY).accounts()).as("not yet a customer").isZero();
    }

    @Test
    void an_account_not_billed_for_months_is_held_and_billed_whole_once_released() {
        town.household(1, "res", LocalDate.of(2025, 9, 30));
        for (int month = 10; month <= 12; month++) {
            town.read(1, YearMonth.of(2025, month).atEndOfMonth(), 10);
        }
        town.read(1, JANUARY.atEndOfMonth(), 20);
        RunRow preview = town.in(() -> town.runs.preview(RunScope.company(JANUARY)));
        assertThat(preview.bills()).isZero();
        HeldAccount held =
                town.in(() -> town.runs.held(preview.id(), null, 0, 10)).rows().get(0);
        assertThat(held.reason()).isEqualTo(HoldReason.LONG_CYCLE);
        assertThat(held.detail()).containsEntry("days", "123");
        assertThat(town.in(() -> town.runs.draft(preview.id(), 1)).bill().amountFen())
                .isEqualTo(150_00);
        RunRow released = town.in(() -> town.runs.release(preview.id(), List.of(1L), "已核实"));
        assertThat(released)
                .extracting(RunRow::bills, RunRow::held, RunRow::amountFen)
                .containsExactly(1L, 0L, 150_00L);
        town.in(() -> town.runs.issue(preview.id()));
        BillDetail why = town.in(() -> town.bills.explain(town.billsOf(1).get(0).id()));
        assertThat(why.readings()).hasSize(4);
        assertThat(why.lines())
                .as("last year's gas counts in last year")
                .extracting(BilledLine::beforeLitres)
                .containsExactly(0L, 10_000L, 20_000L, 0L);
    }

    @Test
    void what_lacks_to_be_billed_cannot_be_released() {
        town.household(1, "res", OPENED);
        RunRow preview = town.in(() -> town.runs.preview(RunScope.company(JANUARY)));
        assertThat(town.in(() -> town.runs.release(preview.id(), List.of(1L), "x")))
                .extracting(RunRow::bills, RunRow::held)
                .containsExactly(0L, 1L);
    }

    @Test
    void readings_that_came_after_the_preview_stop_the_issue() {
        town.household(1, "res", OPENED);
        town.household(2, "res", OPENED);
        town.read(1, JANUARY.atEndOfMonth(), 10);
        RunRow preview = town.in(() -> town.runs.preview(RunScope.company(JANUARY)));
        town.read(2, JANUARY.atEndOfMonth(), 10);
        assertThat(refusal(() -> town.runs.issue(preview.id())).code()).isEqualTo("run_changed");
        assertThat(town.count("select count(*) from bill")).isZero();
        assertThat(town.balance(1).receivable()).isEqualTo(Money.ZERO);
        town.in(() -> town.runs.previewAgain(preview.id()));
        assertThat(town.in(() -> town.runs.issue(preview.id())).bills()).isEqualTo(2);
        assertThat(refusal(() -> town.runs.issue(preview.id())).code()).isEqualTo("run_not_previewed");
    }

    @Test
    void a_run_that_dies_in_the_middle_leaves_nothing() {
        town.household(1, "res", OPENED);
        town.read(1, JANUARY.atEndOfMonth(), 10);
        RunRow preview = town.in(() -> town.runs.preview(RunScope.company(JANUARY)));
        assertThatThrownBy(() -> town.in(() -> {
                    town.runs.issue(preview.id());
                    throw new IllegalStateException("power cut");
                }))
                .hasMessage("power cut");
        assertThat(town.count("select count(*) from bill")).isZero();
        assertThat(town.count("select count(*) from ledger_transfer")).isZero();
        assertThat(town.in(() -> town.runs.run(preview.id())).state()).isEqualTo(RunState.PREVIEW);
        assertThat(town.in(() -> town.runs.issue(preview.id())).bills()).isEqualTo(1);
    }

    @Test
    void a_job_previews_and_issues_and_when_it_is_repeated_nothing_is_doubled() {
        town.household(1, "res", OPENED);
        town.read(1, JANUARY.atEndOfMonth(), 10);
        BillRunWork work = new BillRunWork(town.runs);
        Started started = town.in(() -> town.runs.start(RunScope.company(JANUARY)));
        assertThat(town.in(() -> town.runs.run(started.runId())).state()).isEqualTo(RunState.NEW);
        assertThat(tenants.runJobs(work)).extracting(Jobs.Job::state).containsExactly(Jobs.State.DONE);
        town.in(() -> town.runs.startIssue(started.runId()));
        assertThat(tenants.runJobs(work).get(0).outcome()).contains("\"bills\":1");
        RunRow again = town.in(() -> town.runs.carryOut(started.runId(), true, accounts -> {}));
        assertThat(again.bills()).isEqualTo(1);
        assertThat(town.balance(1).receivable()).isEqualTo(Money.ofYuan("30.00"));
    }

    @Test
    void a_book_is_billed_alone_and_the_company_later_bills_the_rest() {
        town.household(1, "res", OPENED, "B1");
        town.household(2, "res", OPENED, "B2");
        town.read(1, JANUARY.atEndOfMonth(), 10);
        town.read(2, JANUARY.atEndOfMonth(), 10);
        RunRow book = town.in(() -> town.runs.preview(RunScope.book("B2", JANUARY)));
        town.in(() -> town.runs.issue(book.id()));
        assertThat(town.billsOf(1)).isEmpty();
        assertThat(town.billsOf(2)).hasSize(1);
        assertThat(town.in(() -> town.runs.board(JANUARY)))
                .extracting(BookStages::bookCode, BookStages::accounts, BookStages::read, BookStages::billed)
                .containsExactly(tuple("B1", 1L, 1L, 0L), tuple("B2", 1L, 1L, 1L));
        assertThat(town.bill(JANUARY).bills()).isEqualTo(1);
        assertThat(refusal(() -> town.runs.preview(RunScope.book("B9", JANUARY)))
                        .code())
                .isEqualTo("not_found");
        assertThat(refusal(() -> town.runs.preview(RunScope.company(YearMonth.of(2027, 1))))
                        .code())
                .isEqualTo("run_future");
    }

    @Test
    void two_subsidiaries_with_the_same_ids_do_not_see_each_others_bills() {
        Town other = new Town(tenants, "blb");
        town.household(1, "res", OPENED);
        other.household(1, "res", OPENED);
        town.read(1, JANUARY.atEndOfMonth(), 10);
        other.read(1, JANUARY.atEndOfMonth(), 400);
        RunRow mine = town.bill(JANUARY);
        assertThat(other.count("select count(*) from bill")).isZero();
        RunRow theirs = other.bill(JANUARY);
        assertThat(theirs.amountFen()).isNotEqualTo(mine.amountFen());
        assertThat(town.billsOf(1))
                .hasSize(1)
                .allSatisfy(bill -> assertThat(bill.amountFen()).isEqualTo(30_00));
        town.in(() -> town.runs.reverse(mine.id(), "x"));
        assertThat(other.billsOf(1)).noneMatch(BillRow::reversed);
    }

    @Test
    void billing_tells_up_to_where_readings_are_billed_and_may_not_change() {
        town.household(1, "res", OPENED);
        town.household(2, "res", OPENED);
        town.read(1, LocalDate.of(2026, 1, 28), 10);
        RunRow run = town.bill(JANUARY);
        LastBills last = new LastBills(tenants.sql());
        assertThat(town.in(() -> last.billedThrough(List.of(1L, 2L)))).isEqualTo(Map.of(1L, LocalDate.of(2026, 1, 28)));
        town.in(() -> town.runs.reverse(run.id(), "x"));
        assertThat(town.in(() -> last.billedThrough(List.of(1L, 2L)))).isEmpty();
    }

    @Test
    void a_run_is_handed_out_as_a_collection_list_that_says_what_the_account_owes_in_all() {
        town.household(1, "res", OPENED);
        town.read(1, JANUARY.atEndOfMonth(), 10);
        assertThat(collectionList(town.bill(JANUARY)))
                .containsExactly(
                        "\uFEFFaccount_no,name,period,amount,outstanding,due_on,owed",
                        "\"1\",\"张1\",2026-01,30.00,30.00,2026-03-03,30.00");
        town.read(1, FEBRUARY.atEndOfMonth(), 15);
        assertThat(collectionList(town.bill(FEBRUARY)))
                .element(1, as(STRING))
                .startsWith("\"1\",\"张1\",2026-02,45.00,45.00,")
                .endsWith(",75.00");
    }

    private List<String> collectionList(RunRow run) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        tenants.in(town.code, () -> town.runs.writeCsv(run.id(), out));
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private Refused refusal(TestTenants.Work work) {
        return catchThrowableOfType(Refused.class, () -> tenants.in(town.code, work));
    }
}
