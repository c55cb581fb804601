package org.hearth.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearth.ledger.LedgerAccount.CASH;
import static org.hearth.ledger.LedgerAccount.OUTPUT_TAX;
import static org.hearth.ledger.LedgerAccount.PREPAID;
import static org.hearth.ledger.LedgerAccount.RECEIVABLE;
import static org.hearth.ledger.LedgerAccount.REVENUE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hearth.kernel.Money;
import org.hearth.kernel.Refused;
import org.hearth.tenants.testing.TestTenants;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LedgerIT {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private static TestTenants tenants;
    private static Ledger ledger;

    @BeforeAll
    static void two_subsidiaries() {
        tenants = TestTenants.provision("lga", "lgb");
        ledger = new Ledger(tenants.sql());
    }

    @BeforeEach
    void an_empty_ledger() {
        tenants.asSuperuser("lga", "truncate ledger_transfer, account_balance");
        tenants.asSuperuser("lgb", "truncate ledger_transfer, account_balance");
    }

    @Test
    void a_bill_makes_the_customer_owe_and_a_payment_settles_it() {
        post("lga", bill(7, 1, 9000, 810));
        post("lga", payment(7, 2, RECEIVABLE, 5000));

        assertThat(balance("lga", 7)).isEqualTo(new Balance(7, Money.ofFen(4810), Money.ZERO));
        assertThat(tenants.in("lga", () -> ledger.trialBalance()))
                .containsExactly(
                        new TrialLine(RECEIVABLE, Money.ofFen(9810), Money.ofFen(5000)),
                        new TrialLine(REVENUE, Money.ZERO, Money.ofFen(9000)),
                        new TrialLine(OUTPUT_TAX, Money.ZERO, Money.ofFen(810)),
                        new TrialLine(CASH, Money.ofFen(5000), Money.ZERO));
        assertClean("lga", 3);
    }

    @Test
    void the_statement_shows_the_newest_first_with_what_was_owed_after_each() {
        post("lga", bill(7, 1, 9000, 810));
        post("lga", payment(7, 2, RECEIVABLE, 9810), payment(7, 2, PREPAID, 190));

        List<StatementLine> lines = tenants.in("lga", () -> ledger.statement(7, 10));
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0).receivableAfter()).isEqualTo(Money.ZERO);
        assertThat(lines.get(0).prepaidAfter()).isEqualTo(Money.ofFen(190));
        assertThat(lines.get(3).receivableAfter()).isEqualTo(Money.ofFen(9000));
        assertThat(tenants.in("lga", () -> ledger.statement(7, 1))).containsExactly(lines.get(0));
    }

    @Test
    void the_same_source_is_not_posted_twice() {
        post("lga", payment(7, 2, PREPAID, 100));

        assertThatThrownBy(() -> post("lga", payment(7, 2, PREPAID, 100)))
                .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.code()).isEqualTo("already_posted"));
        assertThatThrownBy(() -> bulk("lga", payment(7, 2, PREPAID, 100)))
                .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.code()).isEqualTo("already_posted"));
        assertThat(balance("lga", 7).prepaid()).isEqualTo(Money.ofFen(100));
        assertClean("lga", 1);
    }

    @Test
    void more_than_was_paid_ahead_cannot_be_drawn() {
        post("lga", payment(7, 2, PREPAID, 100));
        Transfer draw = new Transfer(7, DAY, PREPAID, RECEIVABLE, Money.ofFen(101), SourceKind.PREPAID_USE, 5);

        assertThatThrownBy(() -> post("lga", draw))
                .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.code()).isEqualTo("prepaid_short"));
        assertThatThrownBy(() -> bulk("lga", draw))
                .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.code()).isEqualTo("prepaid_short"));
        assertClean("lga", 1);
    }

    @Test
    void all_that_was_paid_ahead_can_be_drawn() {
        post("lga", payment(7, 2, PREPAID, 100), payment(8, 3, PREPAID, 100));
        post("lga", new Transfer(7, DAY, PREPAID, RECEIVABLE, Money.ofFen(100), SourceKind.PREPAID_USE, 5));
        bulk("lga", new Transfer(8, DAY, PREPAID, RECEIVABLE, Money.ofFen(100), SourceKind.PREPAID_USE, 6));

        assertThat(balance("lga", 7)).isEqualTo(new Balance(7, Money.ofFen(-100), Money.ZERO));
        assertThat(balance("lga", 8)).isEqualTo(new Balance(8, Money.ofFen(-100), Money.ZERO));
        assertClean("lga", 4);
    }

    @Test
    void what_was_paid_ahead_is_found_and_held_until_it_is_drawn() {
        post("lga", payment(1, 1, PREPAID, 100), payment(2, 2, RECEIVABLE, 50), payment(3, 3, PREPAID, 70));

        assertThat(tenants.in("lga", () -> ledger.lockPrepaid(List.of(1L, 2L, 9L))))
                .isEqualTo(Map.of(1L, Money.ofFen(100)));
        assertThat(tenants.in("lga", () -> ledger.lockAllPrepaid()))
                .isEqualTo(Map.of(1L, Money.ofFen(100), 3L, Money.ofFen(70)));
    }

    @Test
    void bulk_posting_comes_to_the_same_as_posting_singly() {
        for (int account = 1; account <= 50; account++) {
            post("lga", bill(account, account, 1000 + account, 90));
            post("lga", payment(account, account, PREPAID, account));
        }
        long posted = tenants.in(
                "lgb",
                () -> ledger.postAll(sink -> {
                    for (int account = 50; account >= 1; account--) {
                        sink.add(account, DAY, RECEIVABLE, REVENUE, 1000 + account, SourceKind.BILL, account);
                        sink.add(account, DAY, RECEIVABLE, OUTPUT_TAX, 90, SourceKind.BILL, account);
                        sink.add(account, DAY, CASH, PREPAID, account, SourceKind.PAYMENT, account);
                    }
                }));

        assertThat(posted).isEqualTo(150);
        assertThat(tenants.in("lgb", () -> ledger.trialBalance()))
                .isEqualTo(tenants.in("lga", () -> ledger.trialBalance()));
        assertThat(balance("lgb", 17)).isEqualTo(balance("lga", 17));
        assertClean("lgb", 150);
    }

    @Test
    void two_bulk_postings_in_one_transaction_do_not_mix() {
        tenants.in("lga", () -> {
            assertThat(ledger.postAll(sink -> sink.add(1, DAY, CASH, PREPAID, 10, SourceKind.PAYMENT, 1)))
                    .isEqualTo(1);
            assertThat(ledger.postAll(sink -> sink.add(1, DAY, CASH, PREPAID, 20, SourceKind.PAYMENT, 2)))
                    .isEqualTo(1);
        });
        assertThat(balance("lga", 1).prepaid()).isEqualTo(Money.ofFen(30));
        assertClean("lga", 2);
    }

    @Test
    void a_balance_that_was_tampered_with_is_found() {
        post("lga", payment(1, 1, PREPAID, 100), payment(2, 2, PREPAID, 100), payment(3, 3, PREPAID, 100));
        tenants.asSuperuser("lga", "update account_balance set prepaid_fen = 99 where account_id = 2");
        tenants.asSuperuser("lga", "delete from account_balance where account_id = 3");
        tenants.asSuperuser("lga", "insert into account_balance values (4, 5, 0)");

        LedgerCheck check = tenants.in("lga", () -> ledger.check());
        assertThat(check.isClean()).isFalse();
        assertThat(check.differences())
                .extracting(difference -> difference.kept().accountId())
                .containsExactly(2L, 3L, 4L);
        assertThat(check.differences().get(0).summed().prepaid()).isEqualTo(Money.ofFen(100));
    }

    @Test
    void two_subsidiaries_with_the_same_ids_keep_their_own_books() {
        post("lga", payment(7, 2, PREPAID, 100));
        post("lgb", payment(7, 2, PREPAID, 900));

        assertThat(balance("lga", 7).prepaid()).isEqualTo(Money.ofFen(100));
        assertThat(balance("lgb", 7).prepaid()).isEqualTo(Money.ofFen(900));
        assertThat(tenants.in("lga", () -> ledger.statement(7, 10))).hasSize(1);
        assertClean("lga", 1);
        assertClean("lgb", 1);
    }

    @Test
    void many_posting_to_the_same_accounts_at_once_lose_nothing() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int person = 0; person < 4; person++) {
                int mine = person;
                all.add(people.submit(() -> {
                    for (int i = 0; i < 25; i++) {
                        long source = mine * 100L + i;
                        post("lga", payment(1 + i % 3, source, PREPAID, 10), payment(3 - i % 2, source, RECEIVABLE, 1));
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            people.shutdownNow();
        }
        assertClean("lga", 200);
        Money ahead = Money.sum(List.of(
                balance("lga", 1).prepaid(),
                balance("lga", 2).prepaid(),
                balance("lga", 3).prepaid()));
        assertThat(ahead).isEqualTo(Money.ofFen(1000));
    }

    private void assertClean(String tenant, long transfers) {
        LedgerCheck check = tenants.in(tenant, () -> ledger.check());
        assertThat(check.isClean()).as("%s", check).isTrue();
        assertThat(check.transfers()).isEqualTo(transfers);
    }

    private Balance balance(String tenant, long account) {
        return tenants.in(tenant, () -> ledger.balance(account));
    }

    private void post(String tenant, Transfer... transfers) {
        tenants.in(tenant, () -> ledger.post(List.of(transfers)));
    }

    private void bulk(String tenant, Transfer transfer) {
        tenants.in(
                tenant,
                () -> ledger.postAll(sink -> sink.add(
                        transfer.accountId(),
                        transfer.on(),
                        transfer.debit(),
                        transfer.credit(),
                        transfer.amount().fen(),
                        transfer.source(),
                        transfer.sourceId())));
    }

    private static Transfer[] bill(long account, long id, long net, long tax) {
        return new Transfer[] {
            new Transfer(account, DAY, RECEIVABLE, REVENUE, Money.ofFen(net), SourceKind.BILL, id),
            new Transfer(account, DAY, RECEIVABLE, OUTPUT_TAX, Money.ofFen(tax), SourceKind.BILL, id)
        };
    }

    private static Transfer payment(long account, long id, LedgerAccount to, long fen) {
        return new Transfer(account, DAY.plusDays(1), CASH, to, Money.ofFen(fen), SourceKind.PAYMENT, id);
    }
}
