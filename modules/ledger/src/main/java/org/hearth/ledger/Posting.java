package org.hearth.ledger;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hearth.kernel.Refused;
import org.hearth.kernel.copy.BinaryCopy;
import org.hearth.kernel.port.Sql;
import org.hearth.kernel.port.SqlFile;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.argument.Argument;

/** Writes transfers and moves balances with them. */
final class Posting {
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String CHECK_VIOLATION = "23514";

    private final Sql sql;

    Posting(Sql sql) {
        this.sql = sql;
    }

    void post(List<Transfer> transfers) {
        if (transfers.isEmpty()) {
            return;
        }
        guarded(handle -> handle.createUpdate(SqlFile.of(Posting.class, "post.sql"))
                .bind("account", column(handle, "bigint", transfers, Transfer::accountId))
                .bind("date", column(handle, "date", transfers, Transfer::on))
                .bind("debit", column(handle, "smallint", transfers, t -> t.debit().code()))
                .bind("credit", column(handle, "smallint", transfers, t -> t.credit().code()))
                .bind("amount", column(handle, "bigint", transfers, t -> t.amount().fen()))
                .bind("kind", column(handle, "smallint", transfers, t -> t.source().code()))
                .bind("source", column(handle, "bigint", transfers, Transfer::sourceId))
                .execute());
    }

    long postAll(Iterator<Transfer> transfers) {
        openStage();
        sql.use(handle -> {
            try (BinaryCopy copy = BinaryCopy.into(
                    handle,
                    "ledger_stage",
                    "account_id",
                    "on_date",
                    "debit",
                    "credit",
                    "amount_fen",
                    "source_kind",
                    "source_id")) {
                while (transfers.hasNext()) {
                    Transfer transfer = transfers.next();
                    copy.row()
                            .int8(transfer.accountId())
                            .date(transfer.on())
                            .int2(transfer.debit().code())
                            .int2(transfer.credit().code())
                            .int8(transfer.amount().fen())
                            .int2(transfer.source().code())
                            .int8(transfer.sourceId());
                }
                copy.finish();
            }
        });
        return postStage();
    }

    void openStage() {
        sql.use(handle -> handle.execute(SqlFile.of(Posting.class, "open_stage.sql")));
    }

    long postStage() {
        return guarded(handle -> {
            long posted = handle.createUpdate(SqlFile.of(Posting.class, "post_stage.sql")).execute();
            handle.createUpdate(SqlFile.of(Posting.class, "move_balances.sql")).execute();
            handle.execute("truncate ledger_stage");
            return posted;
        });
    }

    private <T> T guarded(Function<Handle, T> work) {
        try {
            return sql.with(work);
        } catch (JdbiException e) {
            if (e.getCause() instanceof SQLException cause) {
                if (UNIQUE_VIOLATION.equals(cause.getSQLState())) {
                    throw Refused.conflict("already_posted", Map.of());
                }
                if (CHECK_VIOLATION.equals(cause.getSQLState())) {
                    throw Refused.conflict("prepaid_short", Map.of());
                }
            }
            throw e;
        }
    }

    private static Argument column(Handle handle, String type, List<Transfer> transfers, Function<Transfer, Object> part) {
        return (position, statement, context) -> {
            Array array = handle.getConnection()
                    .createArrayOf(type, transfers.stream().map(part).toArray());
            statement.setArray(position, array);
        };
    }
}
