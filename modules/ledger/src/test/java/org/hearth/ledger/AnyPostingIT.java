package org.hearth.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.hearth.kernel.Money;
import org.hearth.kernel.Refused;
import org.hearth.tenants.testing.TestTenants;

class AnyPostingIT {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private static TestTenants tenants;
    private static Ledger ledger;

    @BeforeContainer
    static void a_subsidiary() {
        tenants = TestTenants.provision("lgp");
        ledger = new Ledger(tenants.sql());
    }

    /** Posts of one to four transfers each, singly or in bulk; what the ledger refuses leaves no trace. */
    @Property(tries = 60)
    void whatever_is_posted_debits_equal_credits_and_balances_equal_sums(@ForAll("posts") List<Post> posts) {
        tenants.asSuperuser("lgp", "truncate ledger_transfer, account_balance");
        Map<Long, Long> receivable = new HashMap<>();
        Map<Long, Long> prepaid = new HashMap<>();
        long accepted = 0;
        for (int i = 0; i < posts.size(); i++) {
            Post post = posts.get(i);
            List<Transfer> transfers = post.transfers(i);
            if (tryToPost(post.inBulk(), transfers)) {
                accepted += transfers.size();
                transfers.forEach(transfer -> {
                    receivable.merge(transfer.accountId(), effect(transfer, LedgerAccount.RECEIVABLE), Long::sum);
                    prepaid.merge(transfer.accountId(), -effect(transfer, LedgerAccount.PREPAID), Long::sum);
                });
            }
        }
        LedgerCheck check = tenants.in("lgp", () -> ledger.check());
        assertThat(check.isClean()).as("%s", check).isTrue();
        assertThat(check.transfers()).isEqualTo(accepted);
        assertThat(Money.sum(tenants.in("lgp", () -> ledger.trialBalance()).stream()
                        .map(TrialLine::net)
                        .toList()))
                .isEqualTo(Money.ZERO);
        receivable.forEach((account, fen) -> assertThat(tenants.in("lgp", () -> ledger.balance(account)))
                .isEqualTo(new Balance(account, Money.ofFen(fen), Money.ofFen(prepaid.get(account)))));
    }

    private static boolean tryToPost(boolean inBulk, List<Transfer> transfers) {
        try {
            tenants.in("lgp", () -> {
                if (inBulk) {
                    ledger.postAll(sink -> transfers.forEach(t -> sink.add(
                            t.accountId(),
                            t.on(),
                            t.debit(),
                            t.credit(),
                            t.amount().fen(),
                            t.source(),
                            t.sourceId())));
                } else {
                    ledger.post(transfers);
                }
            });
            return true;
        } catch (Refused e) {
            return false;
        }
    }

    private static long effect(Transfer transfer, LedgerAccount account) {
        long fen = transfer.amount().fen();
        return transfer.debit() == account ? fen : transfer.credit() == account ? -fen : 0;
    }

    @Provide
    Arbitrary<List<Post>> posts() {
        Arbitrary<Part> part = Combinators.combine(
                        Arbitraries.longs().between(1, 3),
                        Arbitraries.of(LedgerAccount.values()),
                        Arbitraries.of(LedgerAccount.values()),
                        Arbitraries.longs().between(1, 1_000_000_000L))
                .as(Part::new)
                .filter(p -> p.debit() != p.credit());
        Arbitrary<Post> post = Combinators.combine(part.list().ofMinSize(1).ofMaxSize(4), Arbitraries.of(true, false))
                .as(Post::new);
        return post.list().ofMinSize(1).ofMaxSize(20);
    }

    record Part(long account, LedgerAccount debit, LedgerAccount credit, long fen) {}

    record Post(List<Part> parts, boolean inBulk) {
        List<Transfer> transfers(int number) {
            List<Transfer> transfers = new ArrayList<>();
            for (Part part : parts) {
                transfers.add(new Transfer(
                        part.account(),
                        DAY.plusDays(number),
                        part.debit(),
                        part.credit(),
                        Money.ofFen(part.fen()),
                        SourceKind.ADJUSTMENT,
                        number * 10L + transfers.size()));
            }
            return transfers;
        }
    }
}
