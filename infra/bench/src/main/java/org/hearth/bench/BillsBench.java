package org.hearth.bench;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.hearth.billing.RunRow;
import org.hearth.kernel.Money;
import org.hearth.kernel.copy.BinaryCopy;
import org.hearth.ledger.LedgerAccount;
import org.hearth.ledger.SourceKind;
import org.hearth.ledger.Transfer;

/**
 * A bill run over a company with all its postings, beside what is common (a row and a commit for each bill) and the limit (a bare
 * COPY of rows as wide into a table without keys), in one run on one server.
 */
public final class BillsBench {
    private static final int MONTHS = 4;
    private static final int ROW_LOOP = 300;
    private static final String TEXT = "x".repeat(330);

    private BillsBench() {}

    /** @param arguments accounts, 20,000 if not given */
    public static void main(String[] arguments) {
        long accounts = arguments.length > 0 ? Long.parseLong(arguments[0]) : 20_000;
        BillsTown town = new BillsTown(accounts);
        double best = 0;
        YearMonth month = YearMonth.of(2025, 1);
        for (int i = 0; i < MONTHS; i++) {
            YearMonth period = month.plusMonths(i);
            town.read(period);
            long start = System.nanoTime();
            RunRow preview = town.preview(period);
            long previewed = System.nanoTime();
            RunRow run = town.issue(preview.id());
            double seconds = (System.nanoTime() - previewed) / 1e9;
            check(run.bills() == accounts, run + " has not billed everybody");
            best = Math.max(best, run.bills() / seconds);
            System.out.printf(
                    "%s: preview %.2f s, issue %.2f s, %,.0f bills/s, %d fen%n",
                    period, (previewed - start) / 1e9, seconds, run.bills() / seconds, run.amountFen());
        }
        check(town.tenants.in(BillsTown.CODE, () -> town.ledger.check()).isClean(), "the ledger is not clean");
        double rowLoop = rowLoop(town);
        double limit = copyLimit(town, accounts);
        System.out.printf("row loop %,.0f bills/s, bare COPY %,.0f rows/s%n", rowLoop, limit);
        System.out.printf(
                "RESULT bills_s=%.0f vs_row_loop=%.1f vs_copy_limit=%.3f%n", best, best / rowLoop, best / limit);
    }

    private static double rowLoop(BillsTown town) {
        town.tenants.in(
                BillsTown.CODE,
                () -> town.tenants
                        .sql()
                        .use(handle -> handle.execute(
                                "create table bill_row (id bigint primary key, account_id bigint, period date,"
                                        + " amount_fen bigint, tax_fen bigint, explanation text)")));
        long start = System.nanoTime();
        for (int i = 1; i <= ROW_LOOP; i++) {
            long account = i;
            town.tenants.in(BillsTown.CODE, () -> {
                town.tenants
                        .sql()
                        .use(handle -> handle.createUpdate(
                                        "insert into bill_row values (:id, :id, current_date, 6000, 495, :text)")
                                .bind("id", account)
                                .bind("text", TEXT)
                                .execute());
                LocalDate today = LocalDate.of(2026, 1, 1);
                town.ledger.post(List.of(
                        new Transfer(
                                account,
                                today,
                                LedgerAccount.RECEIVABLE,
                                LedgerAccount.REVENUE,
                                Money.ofFen(5505),
                                SourceKind.BILL,
                                account),
                        new Transfer(
                                account,
                                today,
                                LedgerAccount.RECEIVABLE,
                                LedgerAccount.OUTPUT_TAX,
                                Money.ofFen(495),
                                SourceKind.BILL,
                                account)));
            });
        }
        return ROW_LOOP / ((System.nanoTime() - start) / 1e9);
    }

    private static double copyLimit(BillsTown town, long rows) {
        town.tenants.in(
                BillsTown.CODE,
                () -> town.tenants
                        .sql()
                        .use(
                                handle -> handle.execute(
                                        "create table bill_copy (id bigint, account_id bigint, period date, amount_fen bigint, explanation text)")));
        long start = System.nanoTime();
        town.tenants.in(
                BillsTown.CODE,
                () -> town.tenants.sql().use(handle -> {
                    try (BinaryCopy copy = BinaryCopy.into(
                            handle, "bill_copy", "id", "account_id", "period", "amount_fen", "explanation")) {
                        for (long i = 0; i < rows; i++) {
                            copy.row()
                                    .int8(i)
                                    .int8(i)
                                    .dateOfEpochDay(20_000)
                                    .int8(6000)
                                    .text(TEXT);
                        }
                        copy.finish();
                    }
                }));
        return rows / ((System.nanoTime() - start) / 1e9);
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
