package org.hearth.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.hearth.billing.Settlement.Claim;
import org.hearth.kernel.Money;
import org.hearth.tenants.script.Migration;
import org.hearth.tenants.script.Script;
import org.hearth.tenants.testing.TestTenants;
import org.junit.jupiter.api.Test;

class OpenBillsStepIT {
    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final long OPEN_BILLS_APART = 202611221710L;
    private static final long PAID_GONE = 202611221711L;

    private final Town town = new Town(TestTenants.provision(), "bos");

    @Test
    void what_older_programs_noted_as_paid_is_still_to_pay_by_the_fen_after_the_step() {
        for (long account = 1; account <= 5; account++) {
            town.household(account, "res", LocalDate.of(2025, 12, 31));
            town.read(account, JANUARY.atEndOfMonth(), 10 * account);
        }
        town.prepay(5, 20_00, 1);
        town.bill(JANUARY);
        town.in(() -> town.settlement.settleAll(List.of(new Claim(1, 1, 1_000_00), new Claim(2, 2, 11_11))));
        town.in(() -> town.bills.reverse(town.billsOf(3).get(0).id(), "读数错误"));
        town.in(() -> town.bills.adjust(town.billsOf(4).get(0).id(), Money.ofYuan("-10.00"), "计量误差"));
        List<String> before = open();
        assertThat(before).as("accounts 2, 4 and 5").hasSize(3);

        town.execute("alter table bill add paid_fen bigint not null default 0", Map.of());
        town.execute(
                "update bill b set paid_fen = b.amount_fen + b.adjusted_fen"
                        + " - coalesce((select open_fen from bill_due d where d.bill_id = b.id), 0) where state = 'I'",
                Map.of());
        town.execute("drop table bill_due", Map.of());
        for (Migration step : Script.ofTenants().after(OPEN_BILLS_APART - 1)) {
            if (step.version() <= PAID_GONE) {
                town.in(() -> town.tenants
                        .sql()
                        .with(handle -> handle.createScript(step.sql()).execute()));
            }
        }

        assertThat(open()).isEqualTo(before);
    }

    private List<String> open() {
        return town.in(() -> town.tenants
                .sql()
                .with(handle -> handle.createQuery(
                                "select row(account_id, bill_id, open_fen, period, due_on)::text from bill_due order by bill_id")
                        .mapTo(String.class)
                        .list()));
    }
}
