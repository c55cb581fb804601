package org.hearth.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hearth.kernel.Money;
import org.hearth.kernel.NumberKind;
import org.hearth.kernel.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CounterIT {
    private static final YearMonth AUGUST = YearMonth.of(2026, 8);
    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    private static Town town;

    @BeforeAll
    static void two_towns() {
        town = new Town("paa", "pab");
    }

    @BeforeEach
    void nothing_paid_yet() {
        town.reset("paa", 3);
        town.reset("pab", 3);
    }

    @AfterEach
    void every_fen_is_accounted_for() {
        assertThat(town.discrepancies("paa")).isEmpty();
        assertThat(town.discrepancies("pab")).isEmpty();
    }

    @Test
    void what_is_owed_is_shown_by_bill_with_what_is_overdue() {
        town.bill("paa", 1, OCTOBER, 5000);
        town.bill("paa", 1, AUGUST, 3000);

        Owed owed = town.owed("paa", 1);

        assertThat(owed.owedFen()).isEqualTo(8000);
        assertThat(owed.overdueFen()).isEqualTo(3000);
        assertThat(owed.bills()).extracting(Owed.Bill::period).containsExactly(AUGUST, OCTOBER);
        assertThat(owed.customerName()).isEqualTo("王1");
        assertThat(owed.address()).isEqualTo("幸福路1号");
        assertRefused("not_found", () -> town.owed("paa", 99));
    }

    @Test
    void a_part_payment_settles_the_oldest_bill_first() {
        town.bill("paa", 1, AUGUST, 3000);
        town.bill("paa", 1, SEPTEMBER, 4000);

        Receipt receipt = town.take("paa", 1, "35.00");

        assertThat(receipt.lines())
                .extracting(Receipt.Line::period, Receipt.Line::amountFen)
                .containsExactly(tuple(AUGUST, 3000L), tuple(SEPTEMBER, 500L));
        assertThat(receipt.aheadFen()).isZero();
        assertThat(town.owed("paa", 1).owedFen()).isEqualTo(3500);
        assertThat(town.tenants.events().published(PaymentTaken.class))
                .containsExactly(new PaymentTaken(receipt.paymentId(), 1, Town.TODAY, 3500));
        assertThat(NumberKind.RECEIPT.accepts(receipt.number())).isTrue();
    }

    @Test
    void what_is_left_of_a_payment_is_paid_ahead() {
        town.bill("paa", 1, AUGUST, 3000);

        Receipt receipt = town.take("paa", 1, "50.00");

        assertThat(receipt.aheadFen()).isEqualTo(2000);
        assertThat(town.owed("paa", 1)).returns(0L, Owed::owedFen).returns(2000L, Owed::prepaidFen);
    }

    @Test
    void one_can_pay_ahead_with_nothing_owed() {
        Receipt receipt = town.take("paa", 2, "100.00");

        assertThat(receipt.lines()).isEmpty();
        assertThat(town.owed("paa", 2).prepaidFen()).isEqualTo(10000);
    }

    @Test
    void change_is_given_on_cash_and_only_on_cash() {
        Money amount = Money.ofYuan("35.00");
        Receipt receipt = take(new TakePayment("k1", 1, amount, Money.ofYuan("50.00"), Method.CASH));
        assertThat(receipt.changeFen()).isEqualTo(1500);

        assertRefused("tendered_short", () -> take(new TakePayment("k2", 1, amount, Money.ofYuan("30"), Method.CASH)));
        assertRefused("tendered_exact", () -> take(new TakePayment("k3", 1, amount, Money.ofYuan("50"), Method.CARD)));
        assertThat(take(new TakePayment("k4", 1, amount, amount, Method.QR)).method())
                .isEqualTo(Method.QR);
    }

    @Test
    void the_same_payment_sent_again_gives_the_same_receipt() {
        town.bill("paa", 1, AUGUST, 3000);

        Receipt first = town.take("paa", "same", 1, "30.00");
        Receipt again = town.take("paa", "same", 1, "30.00");

        assertThat(again).isEqualTo(first);
        assertThat(town.tenants.events().published(PaymentTaken.class)).hasSize(1);
        assertThat(town.tenants.in("paa", () -> town.counter.today())).hasSize(1);
    }

    @Test
    void a_key_cannot_be_used_for_another_payment() {
        town.take("paa", "once", 1, "30.00");

        assertRefused("payment_key_used", () -> town.take("paa", "once", 1, "31.00"));
        assertRefused("payment_key_used", () -> town.take("paa", "once", 2, "30.00"));
    }

    @Test
    void impossible_payments_are_refused() {
        assertRefused("payment_amount", () -> town.take("paa", 1, "0"));
        assertRefused("payment_amount", () -> town.take("paa", 1, "-5"));
        assertRefused("payment_amount", () -> town.take("paa", 1, "100000000.01"));
        assertRefused("payment_key", () -> town.take("paa", " ", 1, "5"));
        assertRefused("payment_key", () -> town.take("paa", "x".repeat(101), 1, "5"));
        assertRefused("not_found", () -> town.take("paa", 99, "5"));
        Money five = Money.ofYuan("5");
        assertRefused("payment_method", () -> take(new TakePayment("k", 1, five, five, Method.CHANNEL)));
    }

    @Test
    void a_closed_account_pays_its_debt_but_nothing_ahead() {
        town.bill("paa", 1, AUGUST, 3000);
        town.tenants.asSuperuser("paa", "update account set closed = '2026-10-01' where id = 1");

        assertRefused("account_closed_ahead", () -> town.take("paa", 1, "30.01"));
        assertThat(town.take("paa", 1, "30.00").aheadFen()).isZero();
    }

    @Test
    void a_payment_is_undone_the_same_day_and_its_bills_are_open_again() {
        town.bill("paa", 1, AUGUST, 3000);
        Receipt receipt = town.take("paa", 1, "50.00");

        Receipt reversed = reverse(receipt.paymentId());

        assertThat(reversed.reversed()).isTrue();
        assertThat(town.owed("paa", 1)).returns(3000L, Owed::owedFen).returns(0L, Owed::prepaidFen);
        assertThat(town.tenants.events().published(PaymentReversed.class))
                .containsExactly(new PaymentReversed(receipt.paymentId(), 1, Town.TODAY, 5000));
        List<PaymentRow> today = town.tenants.in("paa", () -> town.counter.today());
        assertThat(today).extracting(PaymentRow::reversed, PaymentRow::reason).containsExactly(tuple(true, "收错户"));
        assertRefused("reversed_already", () -> reverse(receipt.paymentId()));
    }

    @Test
    void what_was_paid_with_a_wrong_payment_on_a_bill_taken_back_meanwhile_comes_out_of_what_is_paid_ahead() {
        long bill = town.bill("paa", 1, AUGUST, 3000);
        Receipt receipt = town.take("paa", 1, "50.00");
        town.tenants.in("paa", () -> town.bills.reverse(bill, "读数有误"));
        assertThat(town.owed("paa", 1).prepaidFen()).isEqualTo(5000);

        reverse(receipt.paymentId());

        assertThat(town.owed("paa", 1)).returns(0L, Owed::owedFen).returns(0L, Owed::prepaidFen);
    }

    @Test
    void the_next_day_is_too_late_to_undo_a_payment() {
        Receipt receipt = town.take("paa", 1, "50.00");
        town.tenants.clock().advance(Duration.ofDays(1));

        assertRefused("reversal_not_today", () -> reverse(receipt.paymentId()));
        assertRefused(
                "reversal_reason", () -> town.tenants.in("paa", () -> town.counter.reverse(receipt.paymentId(), " ")));
        assertRefused("not_found", () -> reverse(4711));
    }

    @Test
    void receipts_are_read_back_and_known_by_their_qr_code() {
        town.bill("paa", 1, AUGUST, 3000);
        Receipt receipt = town.take("paa", 1, "50.00");

        assertThat(town.tenants.in("paa", () -> town.counter.receipt(receipt.paymentId())))
                .isEqualTo(receipt);
        assertThat(verify("paa", receipt.verification())).isEqualTo(receipt);
        assertThat(receipt.company()).isEqualTo("燃气公司 paa");
        String forged = receipt.verification().replace("/50.00/", "/90.00/");
        assertRefused("receipt_not_genuine", () -> verify("paa", forged));
        assertRefused("receipt_not_genuine", () -> verify("paa", "hello"));
        assertRefused("receipt_not_genuine", () -> verify("pab", receipt.verification()));
        byte[] pdf = town.tenants.in("paa", () -> town.counter.receiptPdf(receipt.paymentId()));
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    @Test
    void two_subsidiaries_with_the_same_ids_do_not_see_each_others_payments() {
        town.bill("paa", 1, AUGUST, 3000);
        town.bill("pab", 1, AUGUST, 7000);
        Receipt there = town.take("pab", "same", 1, "70.00");
        Receipt here = town.take("paa", "same", 1, "10.00");

        assertThat(here.paymentId()).isEqualTo(there.paymentId());
        assertThat(town.owed("paa", 1).owedFen()).isEqualTo(2000);
        assertThat(town.owed("pab", 1).owedFen()).isZero();
        assertThat(here.company()).isNotEqualTo(there.company());
        reverse(here.paymentId());
        assertThat(town.tenants
                        .in("pab", () -> town.counter.receipt(there.paymentId()))
                        .reversed())
                .isFalse();
        assertThat(town.tenants.in("paa", () -> town.counter.ofAccount(1, 10))).hasSize(1);
    }

    private static Receipt verify(String code, String text) {
        return town.tenants.in(code, () -> town.counter.verify(text));
    }

    private static Receipt take(TakePayment payment) {
        return town.tenants.in("paa", (Callable<Receipt>) () -> town.counter.take(payment));
    }

    private static Receipt reverse(long paymentId) {
        return town.tenants.in("paa", () -> town.counter.reverse(paymentId, "收错户"));
    }

    static void assertRefused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
