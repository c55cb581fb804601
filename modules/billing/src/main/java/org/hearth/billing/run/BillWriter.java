package org.hearth.billing.run;

import java.util.List;
import java.util.Map;
import org.hearth.billing.RunRow;
import org.hearth.billing.bill.BillPartitions;
import org.hearth.billing.bill.Explanation;
import org.hearth.billing.candidate.Span;
import org.hearth.billing.rate.Outcome.Draft;
import org.hearth.billing.rate.Outcome.PricedSpan;
import org.hearth.kernel.Money;
import org.hearth.kernel.copy.BinaryCopy;
import org.hearth.kernel.port.Sql;
import org.hearth.ledger.Ledger;
import org.hearth.ledger.LedgerAccount;
import org.hearth.ledger.SourceKind;
import org.hearth.ledger.TransferSink;
import org.hearth.tariffs.Rated;
import org.jdbi.v3.core.Handle;

/** Writes bills and what they mean in the ledger, thousands at a time, in the transaction of the caller. */
final class BillWriter {
    private final Sql sql;
    private final Ledger ledger;

    BillWriter(Sql sql, Ledger ledger) {
        this.sql = sql;
        this.ledger = ledger;
    }

    /** Writes a slice of a run; what its accounts have paid ahead is used for the new bills. Answers how much of that was used. */
    long write(RunRow run, List<Draft> drafts) {
        if (drafts.isEmpty()) {
            return 0;
        }
        Map<Long, Money> credit =
                ledger.lockPrepaid(drafts.stream().map(Draft::accountId).toList());
        sql.use(handle -> {
            copyBills(handle, run, drafts);
            copyDue(handle, run, drafts, credit);
            copyTexts(handle, run, drafts);
        });
        ledger.postAll(sink -> drafts.forEach(draft -> post(sink, run, draft, used(draft, credit))));
        return drafts.stream().mapToLong(draft -> used(draft, credit)).sum();
    }

    private static long used(Draft draft, Map<Long, Money> credit) {
        return Math.min(credit.getOrDefault(draft.accountId(), Money.ZERO).fen(), draft.amountFen());
    }

    private static void post(TransferSink sink, RunRow run, Draft draft, long used) {
        long net = draft.amountFen() - draft.taxFen();
        if (net > 0) {
            sink.add(
                    draft.accountId(),
                    run.issuedOn(),
                    LedgerAccount.RECEIVABLE,
                    LedgerAccount.REVENUE,
                    net,
                    SourceKind.BILL,
                    draft.id());
        }
        if (draft.taxFen() > 0) {
            sink.add(
                    draft.accountId(),
                    run.issuedOn(),
                    LedgerAccount.RECEIVABLE,
                    LedgerAccount.OUTPUT_TAX,
                    draft.taxFen(),
                    SourceKind.BILL,
                    draft.id());
        }
        if (used > 0) {
            sink.add(
                    draft.accountId(),
                    run.issuedOn(),
                    LedgerAccount.PREPAID,
                    LedgerAccount.RECEIVABLE,
                    used,
                    SourceKind.PREPAID_USE,
                    draft.id());
        }
    }

    /** What is left to pay of them, in the order of their accounts. */
    private static void copyDue(Handle handle, RunRow run, List<Draft> drafts, Map<Long, Money> credit) {
        try (BinaryCopy copy =
                BinaryCopy.into(handle, "bill_due", "account_id", "bill_id", "open_fen", "period", "due_on")) {
            for (Draft draft : drafts) {
                long open = draft.amountFen() - used(draft, credit);
                if (open > 0) {
                    copy.row()
                            .int8(draft.accountId())
                            .int8(draft.id())
                            .int8(open)
                            .date(run.period().atDay(1))
                            .date(run.dueOn());
                }
            }
            copy.finish();
        }
    }

    private static void copyBills(Handle handle, RunRow run, List<Draft> drafts) {
        String table = BillPartitions.name("bill", run.period().getYear());
        try (BinaryCopy copy = BinaryCopy.into(
                handle,
                table,
                "id",
                "account_id",
                "run_id",
                "volume_l",
                "amount_fen",
                "tax_fen",
                "period",
                "from_on",
                "to_on",
                "issued_on",
                "due_on",
                "zero_streak",
                "estimated")) {
            for (Draft draft : drafts) {
                copy.row()
                        .int8(draft.id())
                        .int8(draft.accountId())
                        .int8(run.id())
                        .int8(draft.volumeLitres())
                        .int8(draft.amountFen())
                        .int8(draft.taxFen())
                        .date(run.period().atDay(1))
                        .date(draft.from())
                        .date(draft.to())
                        .date(run.issuedOn())
                        .date(run.dueOn())
                        .int2(draft.zeroStreak())
                        .bool(draft.estimated());
            }
            copy.finish();
        }
    }

    private static void copyTexts(Handle handle, RunRow run, List<Draft> drafts) {
        String table = BillPartitions.name("bill_text", run.period().getYear());
        try (BinaryCopy copy = BinaryCopy.into(handle, table, "period", "bill_id", "standing", "explanation")) {
            for (Draft draft : drafts) {
                copy.row()
                        .date(run.period().atDay(1))
                        .int8(draft.id())
                        .bytes(draft.standing().toJson())
                        .bytes(explanation(draft));
            }
            copy.finish();
        }
    }

    /** The readings and lines of a draft, as they are kept with its bill: JSON in UTF-8. */
    static byte[] explanation(Draft draft) {
        Explanation explanation = new Explanation();
        for (PricedSpan priced : draft.spans()) {
            Span span = priced.span();
            explanation.reading(
                    span.meterId(),
                    span.firstDay(),
                    span.readOn(),
                    span.startLitres(),
                    span.endLitres(),
                    span.volumeLitres(),
                    span.estimated());
            for (Rated.Line line : priced.rated().lines()) {
                explanation.line(span.meterId(), line);
            }
        }
        draft.minimum().lines().forEach(line -> explanation.line(0, line));
        return explanation.finish();
    }
}
