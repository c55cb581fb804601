package org.hearth.ledger;

import java.sql.Array;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hearth.kernel.Money;
import org.hearth.kernel.Refused;
import org.hearth.kernel.copy.BinaryCopy;
import org.hearth.kernel.copy.CopyFailed;
import org.hearth.kernel.port.Sql;
import org.hearth.kernel.port.SqlFile;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.argument.Argument;

/** Writes transfers and moves balances with them. */
final class Posting {
    private static final String UNIQUE_VIOLATION = "23505";

    private final Sql sql;

    Posting(Sql sql) {
        this.sql = sql;
    }

    List<Balance> post(List<Transfer> transfers) {
        if (transfers.isEmpty()) {
            return List.of();
        }
        List<Balance> balances = guarded(handle -> handle.createQuery(SqlFile.of(Posting.class, "post.sql"))
                .bind("account", column(handle, "bigint", transfers, Transfer::accountId))
                .bind("date", column(handle, "date", transfers, Transfer::on))
                .bind(
                        "debit",
                        column(handle, "smallint", transfers, t -> t.debit().code()))
                .bind(
                        "credit",
                        column(handle, "smallint", transfers, t -> t.credit().code()))
                .bind(
                        "amount",
                        column(handle, "bigint", transfers, t -> t.amount().fen()))
                .bind(
                        "kind",
                        column(handle, "smallint", transfers, t -> t.source().code()))
                .bind("source", column(handle, "bigint", transfers, Transfer::sourceId))
                .map((row, context) -> new Balance(
                        row.getLong("account_id"),
                        Money.ofFen(row.getLong("receivable_fen")),
                        Money.ofFen(row.getLong("prepaid_fen"))))
                .list());
        refuseShort(balances.stream()
                .filter(balance -> balance.prepaid().isNegative())
                .count());
        return balances;
    }

    long postAll(Consumer<TransferSink> writer) {
        return guarded(handle -> {
            Movements movements = new Movements();
            long posted = copy(handle, writer, movements);
            movements.apply(handle);
            return posted;
        });
    }

    private static void refuseShort(long accounts) {
        if (accounts > 0) {
            throw Refused.conflict("prepaid_short", Map.of());
        }
    }

    private static long copy(Handle handle, Consumer<TransferSink> writer, Movements movements) {
        try (BinaryCopy copy = BinaryCopy.into(
                handle,
                "ledger_transfer",
                "account_id",
                "source_id",
                "amount_fen",
                "on_date",
                "source_kind",
                "debit",
                "credit")) {
            writer.accept((account, on, debit, credit, fen, source, sourceId) -> {
                copy.row()
                        .int8(account)
                        .int8(sourceId)
                        .int8(fen)
                        .date(on)
                        .int2(source.code())
                        .int2(debit.code())
                        .int2(credit.code());
                movements.add(account, debit, credit, fen);
            });
            return copy.finish();
        }
    }

    private <T> T guarded(Function<Handle, T> work) {
        try {
            return sql.with(work);
        } catch (JdbiException e) {
            if (e.getCause() instanceof SQLException cause && UNIQUE_VIOLATION.equals(cause.getSQLState())) {
                throw Refused.conflict("already_posted", Map.of());
            }
            throw e;
        } catch (CopyFailed e) {
            if (UNIQUE_VIOLATION.equals(e.state())) {
                throw Refused.conflict("already_posted", Map.of());
            }
            throw e;
        }
    }

    private static Argument column(
            Handle handle, String type, List<Transfer> transfers, Function<Transfer, Object> part) {
        return (position, statement, context) -> {
            Array array = handle.getConnection()
                    .createArrayOf(type, transfers.stream().map(part).toArray());
            statement.setArray(position, array);
        };
    }
}
