package org.hearth.payments.imports;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearth.billing.Settlement;
import org.hearth.exchange.ImportReport;
import org.hearth.exchange.Row;
import org.hearth.exchange.RowError;
import org.hearth.exchange.TableImport;
import org.hearth.kernel.copy.BinaryCopy;
import org.hearth.kernel.port.Audit;
import org.hearth.kernel.port.Caller;
import org.hearth.kernel.port.Events;
import org.hearth.kernel.port.Sql;
import org.hearth.kernel.port.SqlFile;
import org.hearth.ledger.Ledger;
import org.hearth.payments.Method;
import org.hearth.payments.PaymentsImported;
import org.jdbi.v3.core.Handle;

/**
 * Brings a file of payments in: rows into a temporary stage by COPY, one statement that judges them all against accounts and
 * payments known, then the good ones as payments, allocations and transfers. All of it in one transaction.
 */
@Singleton
public class PaymentImport {
    private final Sql sql;
    private final Events events;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;
    private final BulkSettling settling;

    @Inject
    public PaymentImport(
            Sql sql, Settlement settlement, Ledger ledger, Events events, Audit audit, Caller caller, Clock clock) {
        this.sql = sql;
        this.events = events;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
        this.settling = new BulkSettling(sql, settlement, ledger);
    }

    /** Imports the file; a dry run writes nothing. */
    public ImportReport run(Path file, String fileName, Map<String, String> mapping, boolean dryRun) {
        Optional<ReconciliationFile> summary = ReconciliationFile.open(file);
        try (TableImport in = TableImport.open("payments", file, fileName, PaymentLine.COLUMNS, mapping, dryRun)) {
            sql.plansInBulk();
            sql.use(handle -> {
                handle.execute(SqlFile.of(PaymentImport.class, "open_stage.sql"));
                stage(handle, in, summary);
                handle.execute("analyze payment_stage");
                handle.execute(SqlFile.of(PaymentImport.class, "judge.sql"));
                refuse(handle, in);
            });
            Tally tally = tally();
            if (!dryRun && tally.good() > 0) {
                land(tally, fileName);
            }
            return in.report(tally.good(), tally.unchanged());
        }
    }

    private void stage(Handle handle, TableImport in, Optional<ReconciliationFile> summary) {
        PaymentLine.Reader reader = new PaymentLine.Reader(in, LocalDate.now(clock));
        long rows = 0;
        long fen = 0;
        try (BinaryCopy copy = BinaryCopy.into(
                handle, "payment_stage", "row_no", "key", "channel", "account_no", "paid_on", "amount_fen")) {
            for (Iterator<Row> all = in.rows(); all.hasNext(); rows++) {
                Row row = all.next();
                fen += reader.fen(row);
                PaymentLine line = reader.read(row);
                if (!in.isRefused(row.number())) {
                    copy.row()
                            .int8(line.row())
                            .text(line.key())
                            .text(line.channel())
                            .text(line.account())
                            .dateOfEpochDay(line.paidOn())
                            .int8(line.fen());
                }
            }
            copy.finish();
        }
        if (summary.isPresent()) {
            summary.get().check(rows, fen);
        }
    }

    private static void refuse(Handle handle, TableImport in) {
        handle.createQuery(SqlFile.of(PaymentImport.class, "refused.sql"))
                .map((row, context) -> objection(row))
                .useIterator(refused -> refused.forEachRemaining(in::refuse));
    }

    private static RowError objection(ResultSet row) throws SQLException {
        String verdict = row.getString("verdict");
        Map<String, Object> values = switch (verdict) {
            case "payment_duplicate" -> Map.of("first", row.getLong("first_row"));
            case "payment_account_closed" -> Map.of("day", row.getString("closed"));
            case "payment_key_used" -> Map.of("key", row.getString("key"));
            default -> Map.of();
        };
        String field = verdict.startsWith("payment_account") ? "account_no" : "key";
        return new RowError(row.getLong("row_no"), field, row.getString(field), verdict, values);
    }

    private Tally tally() {
        return sql.with(handle -> handle.createQuery(SqlFile.of(PaymentImport.class, "tally.sql"))
                .map((row, context) -> new Tally(row.getLong("good"), row.getLong("unchanged"), row.getLong("fen")))
                .one());
    }

    private void land(Tally tally, String fileName) {
        List<YearMonth> billed = sql.with(handle ->
                List.copyOf(settling.settle(handle.createQuery(SqlFile.of(PaymentImport.class, "insert_payments.sql"))
                        .bind("method", Method.CHANNEL.code())
                        .bind("person", caller.personId())
                        .bind("name", caller.personName())
                        .bind("now", clock.instant().atOffset(ZoneOffset.UTC)))));
        List<YearMonth> months =
                sql.with(handle -> handle.createQuery("select distinct date_trunc('month', paid_on)::date as month"
                                + " from payment_judged where verdict is null order by 1")
                        .map((row, context) -> YearMonth.from(row.getObject("month", LocalDate.class)))
                        .list());
        audit.record("payments.import", "file/" + fileName, Map.of("payments", tally.good(), "fen", tally.fen()));
        events.publish(new PaymentsImported(months, billed, tally.good(), tally.fen()));
    }

    /** What was found in the stage. */
    private record Tally(long good, long unchanged, long fen) {}
}
