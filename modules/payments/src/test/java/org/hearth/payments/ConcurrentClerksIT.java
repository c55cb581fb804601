package org.hearth.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.hearth.kernel.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConcurrentClerksIT {
    private static final int CLERKS = 4;
    private static Town town;

    @BeforeAll
    static void a_town() {
        town = new Town("pca");
    }

    @BeforeEach
    void nothing_paid_yet() {
        town.reset("pca", 3);
    }

    @AfterEach
    void every_fen_is_accounted_for() {
        assertThat(town.discrepancies("pca")).isEmpty();
    }

    @Test
    void clerks_who_take_for_the_same_account_at_once_settle_each_fen_once() throws Exception {
        for (int month = 1; month <= 9; month++) {
            town.bill("pca", 1, YearMonth.of(2026, month), 1000);
        }
        List<Receipt> receipts = atOnce(clerk -> town.take("pca", 1, "25.00"));

        long settled = receipts.stream()
                .flatMap(receipt -> receipt.lines().stream())
                .mapToLong(Receipt.Line::amountFen)
                .sum();
        assertThat(settled).isEqualTo(9000);
        assertThat(receipts.stream().mapToLong(Receipt::aheadFen).sum()).isEqualTo(1000);
        assertThat(town.owed("pca", 1)).returns(0L, Owed::owedFen).returns(1000L, Owed::prepaidFen);
    }

    @Test
    void a_payment_that_is_sent_several_times_at_once_is_taken_once() throws Exception {
        town.bill("pca", 1, YearMonth.of(2026, 8), 3000);

        List<Receipt> receipts = atOnce(clerk -> town.take("pca", "same", 1, "30.00"));

        assertThat(Set.copyOf(receipts)).hasSize(1);
        assertThat(town.tenants.events().published(PaymentTaken.class)).hasSize(1);
        assertThat(town.owed("pca", 1)).returns(0L, Owed::owedFen).returns(0L, Owed::prepaidFen);
    }

    @Test
    void a_payment_is_undone_once_however_many_try() throws Exception {
        town.bill("pca", 1, YearMonth.of(2026, 8), 3000);
        Receipt receipt = town.take("pca", 1, "50.00");

        List<String> outcomes = atOnce(clerk -> {
            try {
                town.tenants.in("pca", () -> town.counter.reverse(receipt.paymentId(), "收错户"));
                return "reversed";
            } catch (Refused e) {
                return e.code();
            }
        });

        assertThat(outcomes).containsOnlyOnce("reversed");
        assertThat(outcomes.stream().filter("reversed_already"::equals)).hasSize(CLERKS - 1);
        assertThat(town.owed("pca", 1).owedFen()).isEqualTo(3000);
    }

    private static <T> List<T> atOnce(IntFunction<T> act) throws InterruptedException, ExecutionException {
        ExecutorService clerks = Executors.newFixedThreadPool(CLERKS);
        try {
            List<Callable<T>> acts = new ArrayList<>();
            for (int clerk = 0; clerk < CLERKS; clerk++) {
                int number = clerk;
                acts.add(() -> act.apply(number));
            }
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : clerks.invokeAll(acts)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            clerks.shutdownNow();
        }
    }
}
