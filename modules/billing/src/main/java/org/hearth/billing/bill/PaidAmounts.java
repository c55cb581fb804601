package org.hearth.billing.bill;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearth.kernel.port.Sql;
import org.hearth.kernel.port.SqlFile;

/** What is paid on bills. Bills are always locked in the order of their ids. */
public final class PaidAmounts {
    /** So few that the database looks each bill up by its key; for more at once it would read every bill there has ever been. */
    private static final int AT_ONCE = 1000;

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
        List<Long> bills = amounts.keySet().stream().sorted().toList();
        sql.use(handle -> {
            for (int from = 0; from < bills.size(); from += AT_ONCE) {
                List<Long> some = bills.subList(from, Math.min(from + AT_ONCE, bills.size()));
                handle.createUpdate(SqlFile.of(PaidAmounts.class, "move_paid.sql"))
                        .bindArray("bills", Long.class, some)
                        .bindArray(
                                "periods",
                                String.class,
                                some.stream()
                                        .map(id -> BillId.period(id).atDay(1).toString())
                                        .toList())
                        .bindArray(
                                "amounts",
                                Long.class,
                                some.stream().map(amounts::get).toList())
                        .execute();
            }
        });
    }

    /** A bill with something to pay. */
    public record OpenBill(long id, long openFen) {}

    /** A bill with something paid. */
    public record PaidBill(long id, long paidFen) {}
}
