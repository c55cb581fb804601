package org.hearth.billing.bill;

import java.math.BigInteger;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hearth.billing.BillRow;
import org.hearth.billing.bill.PaidAmounts.OpenBill;
import org.hearth.billing.bill.PaidAmounts.Paying;
import org.hearth.kernel.Money;
import org.hearth.kernel.Refused;
import org.hearth.kernel.port.Caller;
import org.hearth.kernel.port.Sql;
import org.hearth.kernel.port.SqlFile;
import org.hearth.ledger.Ledger;
import org.hearth.ledger.LedgerAccount;
import org.hearth.ledger.SourceKind;
import org.hearth.ledger.Transfer;

/** Adds to bills or waives from them after issue. */
public final class Adjusting {
    private final Sql sql;
    private final PaidAmounts amounts;
    private final Ledger ledger;
    private final Caller caller;
    private final Clock clock;

    public Adjusting(Sql sql, Ledger ledger, Caller caller, Clock clock) {
        this.sql = sql;
        this.amounts = new PaidAmounts(sql);
        this.ledger = ledger;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Changes what a locked bill comes to.
     *
     * @param fen including tax, of which the bill's own share is tax; negative to waive
     */
    public void adjust(BillRow bill, long fen, String reason) {
        if (bill.reversed()) {
            throw Refused.conflict("bill_reversed", Map.of("bill", bill.id()));
        }
        if (fen == 0) {
            throw Refused.invalid("differenceFen", "adjust_nothing");
        }
        long now = bill.amountFen() + bill.adjustedFen();
        if (fen < -now) {
            throw Refused.invalid("differenceFen", "adjust_below_zero", Map.of("amount", Money.ofFen(now)));
        }
        long tax = share(fen, bill.taxFen(), bill.amountFen());
        long overpaid = Math.max(0, bill.paidFen() - (now + fen));
        sql.use(handle -> handle.createUpdate(SqlFile.of(Adjusting.class, "adjust.sql"))
                .bind("amount", fen)
                .bind("tax", tax)
                .bind("bill", bill.id())
                .bind("period", bill.period().atDay(1))
                .execute());
        if (fen + overpaid > 0) {
            amounts.owe(Map.of(bill.id(), fen + overpaid));
        } else if (fen + overpaid < 0) {
            amounts.pay(List.of(new Paying(new OpenBill(bill.id(), bill.openFen()), -fen - overpaid)));
        }
        post(bill, fen, tax, overpaid, record(bill, fen, tax, reason));
    }

    private long record(BillRow bill, long fen, long tax, String reason) {
        return sql.with(handle -> handle.createQuery("insert into bill_adjustment"
                        + " (bill_id, amount_fen, tax_fen, at, person, person_id, reason)"
                        + " values (:bill, :amount, :tax, :now, :person, :person_id, :reason) returning id")
                .bind("bill", bill.id())
                .bind("amount", fen)
                .bind("tax", tax)
                .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                .bind("person", caller.personName())
                .bind("person_id", caller.personId())
                .bind("reason", reason)
                .mapTo(Long.class)
                .one());
    }

    private void post(BillRow bill, long fen, long tax, long overpaid, long adjustment) {
        LocalDate today = LocalDate.now(clock);
        List<Transfer> transfers = new ArrayList<>(3);
        move(transfers, bill, today, LedgerAccount.REVENUE, fen - tax, adjustment);
        move(transfers, bill, today, LedgerAccount.OUTPUT_TAX, tax, adjustment);
        if (overpaid > 0) {
            transfers.add(new Transfer(
                    bill.accountId(),
                    today,
                    LedgerAccount.RECEIVABLE,
                    LedgerAccount.PREPAID,
                    Money.ofFen(overpaid),
                    SourceKind.ADJUSTMENT,
                    adjustment));
        }
        ledger.post(transfers);
    }

    private static void move(
            List<Transfer> transfers, BillRow bill, LocalDate on, LedgerAccount account, long fen, long adjustment) {
        if (fen != 0) {
            boolean more = fen > 0;
            transfers.add(new Transfer(
                    bill.accountId(),
                    on,
                    more ? LedgerAccount.RECEIVABLE : account,
                    more ? account : LedgerAccount.RECEIVABLE,
                    Money.ofFen(Math.abs(fen)),
                    SourceKind.ADJUSTMENT,
                    adjustment));
        }
    }

    /** {@code part / whole} of an amount, rounded half away from zero; nothing if the whole is nothing. */
    private static long share(long fen, long part, long whole) {
        if (whole == 0) {
            return 0;
        }
        BigInteger twice = BigInteger.valueOf(Math.abs(fen))
                .multiply(BigInteger.valueOf(part))
                .shiftLeft(1)
                .add(BigInteger.valueOf(whole));
        long rounded = twice.divide(BigInteger.valueOf(whole).shiftLeft(1)).longValueExact();
        return fen < 0 ? -rounded : rounded;
    }
}
