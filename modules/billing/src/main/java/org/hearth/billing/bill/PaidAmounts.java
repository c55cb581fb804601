package org.hearth.billing.bill;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearth.kernel.port.Sql;
import org.hearth.kernel.port.SqlFile;

/** What is paid on bills. Bills are always locked in the order of their ids. */
public final class PaidAmounts {
    private final Sql sql;

    public PaidAmounts(Sql sql) {
        this.sql = sql;
    }

    /** The open bills of accounts, oldest first, locked until the end of the transaction. */
    public Map<Long, List<OpenBill>> lockOpen(Collection<Long> accounts) {
        return sql.with(handle -> handle.createQuery(SqlFile.of(PaidAmounts.class, "lock_open.sql"))
                .bindArray("accounts", Long.class, accounts)
                .reduceRows(new HashMap<>(), (open, row) -> {
                    open.computeIfAbsent(row.getColumn("account_id", Long.class), account -> new ArrayList<>(2))
                            .add(new OpenBill(row.getColumn("id", Long.class), row.getColumn("open_fen", Long.class)));
                    return open;
                }));
    }

    /** The bills of an account on which something is paid, those named first, then newest first; locked. */
    public List<PaidBill> lockPaid(long account, Collection<Long> named) {
        return sql.with(handle -> handle.createQuery(SqlFile.of(PaidAmounts.class, "lock_paid.sql"))
                .bindArray("bills", Long.class, named)
                .bind("first", BillId.firstOf(account))
                .bind("next", BillId.firstOf(account + 1))
                .map((row, context) -> new PaidBill(row.getLong("id"), row.getLong("paid_fen")))
                .list());
    }

    /** Adds to what is paid on bills; negative amounts take off. */
    public void move(Map<Long, Long> amounts) {
        if (amounts.isEmpty()) {
            return;
        }
        Map<Long, Long> ordered = new TreeMap<>(amounts);
        sql.use(handle -> handle.createUpdate(SqlFile.of(PaidAmounts.class, "move_paid.sql"))
                .bindArray("bills", Long.class, ordered.keySet())
                .bindArray(
                        "periods",
                        String.class,
                        ordered.keySet().stream()
                                .map(id -> BillId.period(id).atDay(1).toString())
                                .toList())
                .bindArray("amounts", Long.class, ordered.values())
                .execute());
    }

    /** A bill with something to pay. */
    public record OpenBill(long id, long openFen) {}

    /** A bill with something paid. */
    public record PaidBill(long id, long paidFen) {}
}
