package org.hearth.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearth.kernel.Money;
import org.hearth.kernel.Page;
import org.hearth.kernel.port.Sql;
import org.hearth.kernel.port.SqlFile;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Reads the ledger back: balances, statements, the trial balance and the proof. */
final class Books {
    private final Sql sql;

    Books(Sql sql) {
        this.sql = sql;
    }

    Balance balance(long accountId) {
        return sql.with(handle -> handle.createQuery(
                        "select receivable_fen, prepaid_fen from account_balance where account_id = :account")
                .bind("account", accountId)
                .map((row, context) -> balance(accountId, row, "receivable_fen", "prepaid_fen"))
                .findOne()
                .orElse(new Balance(accountId, Money.ZERO, Money.ZERO)));
    }

    Map<Long, Money> lockPrepaid(Collection<Long> accountIds) {
        return sql.with(handle -> prepaid(handle.createQuery(
                        "select account_id, prepaid_fen from account_balance where prepaid_fen > 0"
                                + " and account_id = any(:accounts) order by account_id for update")
                .bind(
                        "accounts",
                        (position, statement, context) -> statement.setArray(
                                position, handle.getConnection().createArrayOf("bigint", accountIds.toArray())))));
    }

    Map<Long, Money> lockAllPrepaid() {
        return sql.with(handle -> prepaid(handle.createQuery("select account_id, prepaid_fen from account_balance"
                + " where prepaid_fen > 0 order by account_id for update")));
    }

    private static Map<Long, Money> prepaid(Query query) {
        return query.reduceRows(new HashMap<>(), (found, row) -> {
            found.put(row.getColumn("account_id", Long.class), Money.ofFen(row.getColumn("prepaid_fen", Long.class)));
            return found;
        });
    }

    List<StatementLine> statement(long accountId, int limit) {
        Page.check(0, limit);
        return sql.with(handle -> handle.createQuery(SqlFile.of(Books.class, "statement.sql"))
                .bind("account", accountId)
                .bind("limit", limit)
                .map((row, context) -> new StatementLine(
                        row.getObject("on_date", LocalDate.class),
                        row.getObject("posted", OffsetDateTime.class).toInstant(),
                        LedgerAccount.ofCode(row.getInt("debit")),
                        LedgerAccount.ofCode(row.getInt("credit")),
                        Money.ofFen(row.getLong("amount_fen")),
                        SourceKind.ofCode(row.getInt("source_kind")),
                        row.getLong("source_id"),
                        Money.ofFen(row.getLong("receivable_after")),
                        Money.ofFen(row.getLong("prepaid_after"))))
                .list());
    }

    List<TrialLine> trialBalance() {
        return sql.with(handle -> lines(pairs(handle)));
    }

    LedgerCheck check() {
        return sql.with(handle -> {
            List<Pair> pairs = pairs(handle);
            List<TrialLine> lines = lines(pairs);
            return new LedgerCheck(
                    pairs.stream().mapToLong(Pair::transfers).sum(),
                    Money.sum(lines.stream().map(TrialLine::debits).toList()),
                    Money.sum(lines.stream().map(TrialLine::credits).toList()),
                    differences(handle));
        });
    }

    private static List<LedgerCheck.Difference> differences(Handle handle) {
        return handle.createQuery(SqlFile.of(Books.class, "differences.sql"))
                .bind("most", LedgerCheck.MOST)
                .map((row, context) -> {
                    long account = row.getLong("account_id");
                    return new LedgerCheck.Difference(
                            balance(account, row, "kept_receivable", "kept_prepaid"),
                            balance(account, row, "summed_receivable", "summed_prepaid"));
                })
                .list();
    }

    private static List<Pair> pairs(Handle handle) {
        return handle.createQuery("select debit, credit, sum(amount_fen)::bigint as fen, count(*) as transfers"
                        + " from ledger_transfer group by debit, credit")
                .map((row, context) -> new Pair(
                        LedgerAccount.ofCode(row.getInt("debit")),
                        LedgerAccount.ofCode(row.getInt("credit")),
                        Money.ofFen(row.getLong("fen")),
                        row.getLong("transfers")))
                .list();
    }

    private static List<TrialLine> lines(List<Pair> pairs) {
        Map<LedgerAccount, Money> debits = new TreeMap<>();
        Map<LedgerAccount, Money> credits = new TreeMap<>();
        for (Pair pair : pairs) {
            debits.merge(pair.debit(), pair.amount(), Money::plus);
            credits.merge(pair.credit(), pair.amount(), Money::plus);
        }
        List<TrialLine> lines = new ArrayList<>();
        Arrays.stream(LedgerAccount.values())
                .filter(account -> debits.containsKey(account) || credits.containsKey(account))
                .forEach(account -> lines.add(new TrialLine(
                        account, debits.getOrDefault(account, Money.ZERO), credits.getOrDefault(account, Money.ZERO))));
        return lines;
    }

    private static Balance balance(long account, ResultSet row, String receivable, String prepaid) throws SQLException {
        return new Balance(account, Money.ofFen(row.getLong(receivable)), Money.ofFen(row.getLong(prepaid)));
    }

    private record Pair(LedgerAccount debit, LedgerAccount credit, Money amount, long transfers) {}
}
