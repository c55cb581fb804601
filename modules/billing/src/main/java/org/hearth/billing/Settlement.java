package org.hearth.billing;

import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearth.billing.bill.BillId;
import org.hearth.billing.bill.PaidAmounts;
import org.hearth.billing.bill.PaidAmounts.OpenBill;
import org.hearth.billing.bill.PaidAmounts.PaidBill;
import org.hearth.billing.bill.PaidAmounts.Paying;
import org.hearth.kernel.Money;
import org.hearth.kernel.module.Facade;
import org.hearth.kernel.module.Open;
import org.hearth.kernel.port.Sql;
import org.hearth.ledger.Ledger;

/** Puts money on open bills, oldest first, and takes it off again. It moves what is paid on bills; the ledger is the caller's. */
@Facade
public class Settlement {
    private static final String HOUSE = "called by payments, whose own acts are guarded";

    private final PaidAmounts amounts;
    private final Ledger ledger;

    @Inject
    public Settlement(Sql sql, Ledger ledger) {
        this.amounts = new PaidAmounts(sql);
        this.ledger = ledger;
    }

    /**
     * Puts money on the open bills of an account.
     *
     * @param available at most so much
     * @return what went on which bill; their sum is less than {@code available} if no bill is left
     */
    @Open(HOUSE)
    public List<Allocation> settle(long accountId, Money available) {
        return settleAll(List.of(new Claim(0, accountId, available.fen())));
    }

    /**
     * Puts the money of many payments on open bills, in one go; claims of one account are served in the order of the list.
     *
     * @return what went on which bill, by payment
     */
    @Open(HOUSE)
    public List<Allocation> settleAll(List<Claim> claims) {
        Map<Long, List<OpenBill>> open = amounts.lockOpen(
                claims.stream().map(Claim::accountId).distinct().toList());
        Map<Long, Integer> next = new HashMap<>();
        Map<OpenBill, Long> moved = new HashMap<>();
        List<Allocation> allocations = new ArrayList<>(claims.size());
        for (Claim claim : claims) {
            List<OpenBill> bills = open.getOrDefault(claim.accountId(), List.of());
            long left = claim.fen();
            int at = next.getOrDefault(claim.accountId(), 0);
            while (left > 0 && at < bills.size()) {
                OpenBill bill = bills.get(at);
                long lacking = bill.openFen() - moved.getOrDefault(bill, 0L);
                long fen = Math.min(left, lacking);
                allocations.add(new Allocation(claim.paymentId(), bill.id(), fen));
                moved.merge(bill, fen, Long::sum);
                left -= fen;
                at += fen == lacking ? 1 : 0;
            }
            next.put(claim.accountId(), at);
        }
        amounts.pay(moved.entrySet().stream()
                .map(each -> new Paying(each.getKey(), each.getValue()))
                .toList());
        return allocations;
    }

    /**
     * Takes money off bills again, when a payment turns out not to be one. Where a bill was taken back meanwhile, its money became
     * credit; where that credit has gone into other bills, it is taken off those, newest first.
     *
     * @param allocations what the payment went on
     * @param ahead what of the payment went into credit at once
     * @return what came off bills and is owed again; the rest of the payment lies in the account's credit
     */
    @Open(HOUSE)
    public Money unsettle(long accountId, List<Allocation> allocations, Money ahead) {
        Map<Long, Long> wanted = new HashMap<>();
        long payment = ahead.fen();
        for (Allocation allocation : allocations) {
            wanted.merge(allocation.billId(), allocation.fen(), Long::sum);
            payment += allocation.fen();
        }
        List<PaidBill> paid = amounts.lockPaid(accountId, wanted.keySet());
        long[] taken = new long[paid.size()];
        long owedAgain = 0;
        for (int i = 0; i < taken.length; i++) {
            PaidBill bill = paid.get(i);
            taken[i] = Math.min(bill.paidFen(), wanted.getOrDefault(bill.id(), 0L));
            owedAgain += taken[i];
        }
        long credit = ledger.lockPrepaid(List.of(accountId))
                .getOrDefault(accountId, Money.ZERO)
                .fen();
        Map<Long, Long> moved = new HashMap<>();
        for (int i = 0; i < taken.length; i++) {
            PaidBill bill = paid.get(i);
            long more = Math.min(bill.paidFen() - taken[i], Math.max(0, payment - owedAgain - credit));
            owedAgain += more;
            moved.put(bill.id(), taken[i] + more);
        }
        moved.values().removeIf(fen -> fen == 0);
        amounts.owe(moved);
        return Money.ofFen(owedAgain);
    }

    /** Money of a payment that wants to go on an account's bills. */
    public record Claim(long paymentId, long accountId, long fen) {}

    /** Money of a payment that went on a bill. */
    public record Allocation(long paymentId, long billId, long fen) {
        /** The month that the bill is for. */
        public YearMonth period() {
            return BillId.period(billId);
        }
    }
}
