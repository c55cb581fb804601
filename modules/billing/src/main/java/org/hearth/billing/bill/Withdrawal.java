package org.hearth.billing.bill;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.hearth.kernel.Refused;
import org.hearth.kernel.port.Caller;
import org.hearth.kernel.port.Sql;
import org.hearth.kernel.port.SqlFile;
import org.hearth.ledger.Ledger;
import org.hearth.ledger.LedgerAccount;
import org.hearth.ledger.SourceKind;
import org.hearth.ledger.TransferSink;
import org.jspecify.annotations.Nullable;

/**
 * Takes bills back: newest first, because each bill stands on the one before; contra transfers for all that was posted; and what
 * was paid on them becomes the customer's credit.
 */
public final class Withdrawal {
    private final Sql sql;
    private final Ledger ledger;
    private final Caller caller;
    private final Clock clock;

    public Withdrawal(Sql sql, Ledger ledger, Caller caller, Clock clock) {
        this.sql = sql;
        this.ledger = ledger;
        this.caller = caller;
        this.clock = clock;
    }

    /** Takes back the bills that a run issued and that still stand; answers how many. */
    public long ofRun(long run, YearMonth period, String reason) {
        return withdraw(period, run, null, reason);
    }

    /** Takes back one bill. */
    public void ofBill(long bill, String reason) {
        if (withdraw(BillId.period(bill), null, bill, reason) == 0) {
            throw Refused.conflict("bill_reversed", Map.of("bill", bill));
        }
    }

    private long withdraw(YearMonth period, @Nullable Long run, @Nullable Long bill, String reason) {
        BillLock.take(sql);
        sql.plansInBulk();
        refuseIfStoodOn(period, run, bill);
        BillLock.bills(sql, period, run, bill);
        List<Gone> gone = sql.with(handle -> handle.createQuery(SqlFile.of(Withdrawal.class, "void_bills.sql"))
                .bind("period", period.atDay(1))
                .bind("run", run)
                .bind("bill", bill)
                .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                .bind("person", caller.personName())
                .bind("reason", reason)
                .map((row, context) -> new Gone(
                        row.getLong("id"),
                        row.getLong("account_id"),
                        row.getLong("amount_fen"),
                        row.getLong("tax_fen"),
                        row.getLong("paid_fen")))
                .list());
        LocalDate today = LocalDate.now(clock);
        ledger.postAll(sink -> gone.forEach(each -> each.post(sink, today)));
        return gone.size();
    }

    private void refuseIfStoodOn(YearMonth period, @Nullable Long run, @Nullable Long bill) {
        sql.with(handle -> handle.createQuery(SqlFile.of(Withdrawal.class, "later_bill.sql"))
                        .bind("period", period.atDay(1))
                        .bind("run", run)
                        .bind("bill", bill)
                        .map((row, context) -> Refused.conflict(
                                "bill_stood_on",
                                Map.of(
                                        "account", row.getLong("account_id"),
                                        "period", YearMonth.from(row.getObject("period", LocalDate.class)))))
                        .findOne())
                .ifPresent(refused -> {
                    throw refused;
                });
    }

    /** A bill as it stood before it was taken back, adjustments included. */
    private record Gone(long id, long accountId, long amountFen, long taxFen, long paidFen) {
        void post(TransferSink sink, LocalDate on) {
            contra(sink, on, LedgerAccount.REVENUE, amountFen - taxFen);
            contra(sink, on, LedgerAccount.OUTPUT_TAX, taxFen);
            if (paidFen > 0) {
                sink.add(
                        accountId,
                        on,
                        LedgerAccount.RECEIVABLE,
                        LedgerAccount.PREPAID,
                        paidFen,
                        SourceKind.BILL_REVERSAL,
                        id);
            }
        }

        private void contra(TransferSink sink, LocalDate on, LedgerAccount account, long fen) {
            if (fen > 0) {
                sink.add(accountId, on, account, LedgerAccount.RECEIVABLE, fen, SourceKind.BILL_REVERSAL, id);
            }
        }
    }
}
