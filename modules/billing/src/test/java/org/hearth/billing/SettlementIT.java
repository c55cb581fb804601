package org.hearth.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.hearth.billing.Settlement.Allocation;
import org.hearth.billing.Settlement.Claim;
import org.hearth.kernel.Money;
import org.hearth.kernel.Refused;
import org.hearth.ledger.LedgerAccount;
import org.hearth.tenants.testing.TestTenants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SettlementIT {
    private static final YearMonth JANUARY = YearMonth.of(2026, 1);

    private Town town;
    private long january;
    private long february;

    @BeforeEach
    void billTwoMonths() {
        town = new Town(TestTenants.provision(), "bls");
        town.household(1, "res", LocalDate.of(2025, 12, 31));
        town.household(2, "res", LocalDate.of(2025, 12, 31));
        for (long account = 1; account <= 2; account++) {
            town.read(account, JANUARY.atEndOfMonth(), 10);
        }
        town.bill(JANUARY);
        for (long account = 1; account <= 2; account++) {
            town.read(account, JANUARY.plusMonths(1).atEndOfMonth(), 20);
        }
        town.bill(JANUARY.plusMonths(1));
        january = town.billsOf(1).get(1).id();
        february = town.billsOf(1).get(0).id();
    }

    @Test
    void money_goes_on_the_oldest_bill_first_and_what_is_left_over_is_not_allocated() {
        assertThat(settle(1, 45_00))
                .containsExactly(new Allocation(0, january, 30_00), new Allocation(0, february, 15_00));
        assertThat(town.in(() -> town.bills.open(1))).singleElement().satisfies(bill -> {
            assertThat(bill.id()).isEqualTo(february);
            assertThat(bill.openFen()).isEqualTo(45_00);
        });
        assertThat(settle(1, 100_00)).containsExactly(new Allocation(0, february, 45_00));
        assertThat(settle(1, 100_00)).isEmpty();
    }

    @Test
    void many_payments_are_settled_at_once_each_in_its_turn() {
        List<Allocation> allocations = town.in(() -> town.settlement.settleAll(List.of(
                new Claim(7, 2, 10_00), new Claim(8, 1, 500_00), new Claim(9, 2, 25_00), new Claim(10, 3, 1_00))));
        assertThat(allocations).extracting(Allocation::paymentId).containsExactly(7L, 8L, 8L, 9L, 9L);
        assertThat(allocations).extracting(Allocation::fen).containsExactly(10_00L, 30_00L, 60_00L, 20_00L, 5_00L);
        assertThat(town.in(() -> town.bills.open(2)))
                .singleElement()
                .satisfies(bill -> assertThat(bill.openFen()).isEqualTo(55_00));
    }

    @Test
    void money_taken_off_again_is_owed_again() {
        List<Allocation> allocations = settle(1, 45_00);
        assertThat(unsettle(allocations, 0)).isEqualTo(Money.ofYuan("45.00"));
        assertThat(town.in(() -> town.bills.open(1)))
                .extracting(BillRow::openFen)
                .containsExactly(30_00L, 60_00L);
    }

    @Test
    void money_of_a_bill_taken_back_is_credit_and_the_next_bill_uses_it() {
        List<Allocation> allocations = settle(1, 90_00);
        town.in(() -> town.bills.reverse(february, "读数错误"));
        assertThat(town.balance(1).prepaid()).isEqualTo(Money.ofYuan("60.00"));
        RunRow again = town.bill(JANUARY.plusMonths(1));
        assertThat(again.creditFen()).isEqualTo(60_00);
        BillRow bill = town.billsOf(1).get(0);
        assertThat(bill.openFen()).isZero();
        assertThat(town.balance(1).prepaid()).isEqualTo(Money.ZERO);
        assertThat(unsettle(allocations, 0))
                .as("the payment bounces: off January, and off the bill that its credit has paid")
                .isEqualTo(Money.ofYuan("90.00"));
        assertThat(town.in(() -> town.bills.open(1)))
                .extracting(BillRow::openFen)
                .containsExactly(30_00L, 60_00L);
    }

    @Test
    void credit_pays_a_new_bill_at_once_and_the_rest_of_it_stays() {
        town.prepay(1, 100_00, 1);
        town.prepay(2, 10_00, 2);
        YearMonth march = JANUARY.plusMonths(2);
        town.read(1, march.atEndOfMonth(), 20);
        town.read(2, march.atEndOfMonth(), 20);
        assertThat(town.bill(march).creditFen()).isEqualTo(70_00);
        assertThat(town.billsOf(1).get(0).openFen()).isZero();
        assertThat(town.billsOf(2).get(0).openFen()).isEqualTo(50_00);
        assertThat(town.balance(1).prepaid()).isEqualTo(Money.ofYuan("40.00"));
        assertThat(town.balance(1).receivable()).as("January and February").isEqualTo(Money.ofYuan("90.00"));
        assertThat(town.in(() -> town.ledger.check()).isClean()).isTrue();
    }

    @Test
    void part_of_a_bill_is_waived_with_its_tax_and_what_was_paid_too_much_becomes_credit() {
        settle(1, 90_00);
        BillDetail waived = town.in(() -> town.bills.adjust(february, Money.ofYuan("-10.90"), "计量误差"));
        assertThat(waived.bill().adjustedFen()).isEqualTo(-10_90);
        assertThat(waived.bill().openFen()).isZero();
        assertThat(waived.adjustments())
                .singleElement()
                .satisfies(each -> assertThat(each.taxFen()).isEqualTo(-90));
        assertThat(town.balance(1).prepaid()).isEqualTo(Money.ofYuan("10.90"));
        town.in(() -> town.bills.adjust(february, Money.ofYuan("1.00"), "补收"));
        assertThat(town.in(() -> town.bills.open(1)))
                .extracting(BillRow::openFen)
                .containsExactly(1_00L);
        assertThat(refusal(() -> town.bills.adjust(february, Money.ofYuan("-50.11"), "x"))
                        .code())
                .isEqualTo("adjust_below_zero");
        assertThat(refusal(() -> town.bills.adjust(february, Money.ZERO, "x")).code())
                .isEqualTo("adjust_nothing");
        assertThat(refusal(() -> town.bills.adjust(february, Money.ofYuan("1.00"), " "))
                        .code())
                .isEqualTo("reason_missing");
        town.in(() -> town.bills.reverse(february, "作废"));
        assertThat(town.in(() -> town.ledger.check()).isClean()).isTrue();
        assertThat(town.balance(1).prepaid())
                .as("the 49.10 that were still on the bill, too")
                .isEqualTo(Money.ofYuan("60.00"));
        assertThat(town.in(() -> town.ledger.trialBalance()))
                .filteredOn(
                        line -> line.account() == LedgerAccount.REVENUE || line.account() == LedgerAccount.OUTPUT_TAX)
                .extracting(line -> line.net().negate())
                .as("what is left of both accounts' bills: 30 + 30 + 60 yuan")
                .satisfies(nets -> assertThat(Money.sum(new ArrayList<>(nets))).isEqualTo(Money.ofYuan("120.00")));
    }

    private List<Allocation> settle(long account, long fen) {
        return town.in(() -> town.settlement.settle(account, Money.ofFen(fen)));
    }

    private Money unsettle(List<Allocation> allocations, long ahead) {
        return town.in(() -> town.settlement.unsettle(1, allocations, Money.ofFen(ahead)));
    }

    private Refused refusal(TestTenants.Work work) {
        return catchThrowableOfType(Refused.class, () -> town.tenants.in(town.code, work));
    }
}
