package org.hearth.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hearth.payments.CounterIT.assertRefused;

import java.time.Duration;
import java.util.Map;
import org.hearth.kernel.Money;
import org.hearth.payments.Drawer.Line;
import org.hearth.payments.Drawer.Outcome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DrawerIT {
    private static Town town;

    @BeforeAll
    static void a_town() {
        town = new Town("pda");
    }

    @BeforeEach
    void nothing_paid_yet() {
        town.reset("pda", 3);
    }

    @Test
    void a_drawer_should_hold_its_float_and_what_was_taken_and_not_reversed() {
        town.take("pda", 1, "30.00");
        Receipt wrong = town.take("pda", 2, "9.00");
        town.tenants.in("pda", () -> town.counter.reverse(wrong.paymentId(), "收错户"));
        Money card = Money.ofYuan("12.50");
        town.tenants.in("pda", () -> town.counter.take(new TakePayment("c", 1, card, card, Method.CARD)));

        Drawer drawer =
                town.tenants.in("pda", () -> town.counter.currentDrawer()).orElseThrow();

        assertThat(drawer.lines())
                .extracting(Line::method, Line::payments, Line::expectedFen, Line::outcome)
                .containsExactly(
                        tuple(Method.CASH, 1, 23000L, Outcome.NOT_COUNTED),
                        tuple(Method.CARD, 1, 1250L, Outcome.NOT_COUNTED),
                        tuple(Method.QR, 0, 0L, Outcome.NOT_COUNTED));
    }

    @Test
    void an_even_count_closes_the_day() {
        town.take("pda", 1, "30.00");

        Drawer closed = close(Map.of(Method.CASH, Money.ofYuan("230")), "");

        assertThat(closed.isOpen()).isFalse();
        assertThat(closed.differenceFen()).isZero();
        assertThat(closed.lines()).allMatch(line -> line.outcome() == Outcome.EVEN);
        assertRefused("drawer_none", () -> town.take("pda", 1, "1.00"));
        assertRefused("drawer_none", () -> close(Map.of(), ""));
    }

    @Test
    void a_difference_is_named_explained_and_kept() {
        town.take("pda", 1, "30.00");
        Map<Method, Money> counted = Map.of(Method.CASH, Money.ofYuan("225"), Method.QR, Money.ofYuan("5"));

        assertRefused("drawer_difference", () -> close(counted, " "));
        Drawer closed = close(counted, "扫码误记现金");

        assertThat(closed.note()).isEqualTo("扫码误记现金");
        assertThat(closed.lines())
                .extracting(Line::method, Line::differenceFen, Line::outcome)
                .containsExactly(
                        tuple(Method.CASH, -500L, Outcome.SHORT),
                        tuple(Method.CARD, 0L, Outcome.EVEN),
                        tuple(Method.QR, 500L, Outcome.OVER));
        assertThat(town.tenants.in("pda", () -> town.counter.drawers(Town.TODAY)))
                .containsExactly(closed);
    }

    @Test
    void a_payment_of_a_closed_drawer_stays() {
        Receipt receipt = town.take("pda", 1, "30.00");
        close(Map.of(Method.CASH, Money.ofYuan("230")), "");

        assertRefused(
                "drawer_closed", () -> town.tenants.in("pda", () -> town.counter.reverse(receipt.paymentId(), "收错户")));
        assertThat(town.discrepancies("pda")).isEmpty();
    }

    @Test
    void yesterdays_drawer_must_be_closed_first() {
        town.tenants.clock().advance(Duration.ofDays(1));

        assertRefused("drawer_of_other_day", () -> town.take("pda", 1, "1.00"));
        assertRefused("drawer_open_already", () -> open("10"));
        close(Map.of(Method.CASH, Money.ofYuan("200")), "");
        assertThat(open("10").day()).isEqualTo(Town.TODAY.plusDays(1));
        assertThat(town.take("pda", 1, "1.00").paidOn()).isEqualTo(Town.TODAY.plusDays(1));
    }

    @Test
    void everyone_has_a_drawer_of_their_own() {
        town.clerk(2);
        assertRefused("drawer_none", () -> town.take("pda", 1, "1.00"));
        open("0");
        town.take("pda", 1, "1.00");

        assertThat(town.tenants.in("pda", () -> town.counter.today())).hasSize(1);
        town.clerk(1);
        assertThat(town.tenants.in("pda", () -> town.counter.today())).isEmpty();
        assertThat(town.tenants.in("pda", () -> town.counter.drawers(Town.TODAY)))
                .hasSize(2);
    }

    @Test
    void amounts_that_cannot_be_are_refused() {
        assertRefused("drawer_amount", () -> close(Map.of(Method.CASH, Money.ofFen(-1)), ""));
        assertRefused("drawer_amount", () -> close(Map.of(Method.CHANNEL, Money.ZERO), ""));
        assertRefused("drawer_note", () -> close(Map.of(), "x".repeat(501)));
        close(Map.of(Method.CASH, Money.ofYuan("200")), "");
        assertRefused("drawer_amount", () -> open("-1"));
        assertRefused("not_found", () -> town.tenants.in("pda", () -> town.counter.openDrawer(987654, Money.ZERO)));
    }

    private static Drawer open(String yuan) {
        return town.tenants.in("pda", () -> town.counter.openDrawer(town.unit(), Money.ofYuan(yuan)));
    }

    private static Drawer close(Map<Method, Money> counted, String note) {
        return town.tenants.in("pda", () -> town.counter.closeDrawer(counted, note));
    }
}
