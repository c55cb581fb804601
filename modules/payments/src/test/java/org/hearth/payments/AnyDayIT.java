package org.hearth.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.hearth.kernel.Money;
import org.hearth.kernel.Refused;

class AnyDayIT {
    private static final int ACCOUNTS = 2;
    private static Town town;

    @BeforeContainer
    static void a_town() {
        town = new Town("pra");
    }

    /** Bills, payments, reversals of payments and of bills in any order; whatever is refused must leave no trace. */
    @Property(tries = 30)
    void whatever_happens_at_the_counter_every_fen_is_kept(@ForAll("days") List<Act> acts) {
        town.reset("pra", ACCOUNTS);
        List<Long> bills = new ArrayList<>();
        List<Long> payments = new ArrayList<>();
        int months = 0;
        for (Act act : acts) {
            try {
                switch (act.kind()) {
                    case BILL ->
                        bills.add(town.bill(
                                "pra", act.account(), YearMonth.of(2025, 1).plusMonths(months++), act.fen()));
                    case PAYMENT ->
                        payments.add(town.take(
                                        "pra",
                                        act.account(),
                                        Money.ofFen(act.fen()).toString())
                                .paymentId());
                    case PAYMENT_BACK ->
                        town.tenants.in("pra", () -> town.counter.reverse(picked(payments, act), "收错户"));
                    case BILL_BACK -> town.tenants.in("pra", () -> town.bills.reverse(picked(bills, act), "读数有误"));
                }
            } catch (Refused e) {
                assertThat(e.code()).isIn("reversed_already", "not_found", "bill_reversed", "bill_stood_on");
            }
            assertThat(town.discrepancies("pra"))
                    .as("after %s of %s", act, acts)
                    .isEmpty();
        }
    }

    private static long picked(List<Long> ids, Act act) {
        return ids.isEmpty() ? 999_999 : ids.get((int) (act.fen() % ids.size()));
    }

    @Provide
    Arbitrary<List<Act>> days() {
        Arbitrary<Act> act = Combinators.combine(
                        Arbitraries.of(Act.Kind.values()),
                        Arbitraries.longs().between(1, ACCOUNTS),
                        Arbitraries.longs().between(1, 10_000))
                .as(Act::new);
        return act.list().ofMinSize(3).ofMaxSize(15);
    }

    record Act(Kind kind, long account, long fen) {
        enum Kind {
            BILL,
            PAYMENT,
            PAYMENT_BACK,
            BILL_BACK
        }
    }
}
