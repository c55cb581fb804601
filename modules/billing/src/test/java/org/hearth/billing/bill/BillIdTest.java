package org.hearth.billing.bill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class BillIdTest {
    @Property
    void a_bill_id_tells_account_month_and_sequence_and_months_follow_one_another(
            @ForAll @LongRange(min = 1, max = 34_000_000_000L) long account,
            @ForAll @IntRange(min = 2000, max = 2300) int year,
            @ForAll @IntRange(min = 1, max = 12) int month,
            @ForAll @IntRange(min = 0, max = 62) int sequence) {
        YearMonth period = YearMonth.of(year, month);
        long id = BillId.of(account, period, sequence);
        assertThat(BillId.account(id)).isEqualTo(account);
        assertThat(BillId.period(id)).isEqualTo(period);
        assertThat(BillId.sequence(id)).isEqualTo(sequence);
        assertThat(id)
                .isLessThan(BillId.of(account, period, sequence + 1))
                .isLessThan(BillId.of(account, period.plusMonths(1), 0))
                .isBetween(BillId.firstOf(account), BillId.firstOf(account + 1) - 1)
                .as("exact in a browser's numbers")
                .isLessThan(1L << 53);
    }
}
