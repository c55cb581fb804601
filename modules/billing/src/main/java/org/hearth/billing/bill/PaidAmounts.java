package org.hearth.billing.bill;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.hearth.kernel.port.Sql;
import org.hearth.kernel.port.SqlFile;

/** What is paid on bills, kept as what is still to pay of them. It is always locked in the order of the bills' ids. */
public final class PaidAmounts {
    private final Sql sql;

    public PaidAmounts(Sql sql) {
        this.sql = sql;
    }

    /** The open bills of accounts, oldest first, locked until the end of the transaction. */
    public Map<Long, List<OpenBill>> lockOpen(Collection<Long> accounts) {
        return sql.with(handle -> handle.createQuery(SqlFile.of(PaidAmounts.class, "lock_open.sql"))
                .bindArray("accounts", Long.class, accounts)
                .map((row, context) -> new OpenBill(row.getLong("bill_id"), row.getLong("open_fen")))
                .reduce(new HashMap<>(), (open, bill) -> {
                    open.computeIfAbsent(BillId.account(bill.id()), account -> new ArrayList<>(2))
                            .add(bill);
                    return open;
                }));
    }

    /** The bills of an account on which something is paid, those named first, then newest first; locked. */
    public List<PaidBill> lockPaid(long account, Collection<Long> named) {
        BillLock.account(sql, account);
        return sql.with(handle -> handle.createQuery(SqlFile.of(PaidAmounts.class, "lock_paid.sql"))
                .bindArray("bills", Long.class, named)
                .bind("first", BillId.firstOf(account))
                .bind("next", BillId.firstOf(account + 1))
                .map((row, context) -> new PaidBill(row.getLong("id"), row.getLong("paid_fen")))
                .list());
    }

    /** Puts money on open bills that are locked. */
    public void pay(Collection<Paying> payings) {
        List<Paying> whole = payings.stream().filter(Paying::isWhole).toList();
        List<Paying> parts =
                payings.stream().filter(Predicate.not(Paying::isWhole)).toList();
        sql.use(handle -> {
            if (!whole.isEmpty()) {
                handle.createUpdate(SqlFile.of(PaidAmounts.class, "pay_whole.sql"))
                        .bindArray("accounts", Long.class, accounts(whole))
                        .bindArray("bills", Long.class, bills(whole))
                        .execute();
            }
            if (!parts.isEmpty()) {
                handle.createUpdate(SqlFile.of(PaidAmounts.class, "pay_part.sql"))
                        .bindArray("accounts", Long.class, accounts(parts))
                        .bindArray("bills", Long.class, bills(parts))
                        .bindArray(
                                "amounts",
                                Long.class,
                                parts.stream().map(Paying::fen).toList())
                        .execute();
            }
        });
    }

    /** Takes money off bills that are locked; it is owed again. */
    public void owe(Map<Long, Long> amounts) {
        if (amounts.isEmpty()) {
            return;
        }
        List<Long> bills = amounts.keySet().stream().sorted().toList();
        sql.use(handle -> handle.createUpdate(SqlFile.of(PaidAmounts.class, "owe_again.sql"))
                .bindArray("bills", Long.class, bills)
                .bindArray(
                        "periods",
                        String.class,
                        bills.stream()
                                .map(id -> BillId.period(id).atDay(1).toString())
                                .toList())
                .bindArray(
                        "amounts", Long.class, bills.stream().map(amounts::get).toList())
                .execute());
    }

    private static List<Long> accounts(List<Paying> payings) {
        return payings.stream()
                .map(paying -> BillId.account(paying.bill().id()))
                .toList();
    }

    private static List<Long> bills(List<Paying> payings) {
        return payings.stream().map(paying -> paying.bill().id()).toList();
    }

    /** A bill with something to pay. */
    public record OpenBill(long id, long openFen) {}

    /** A bill with something paid. */
    public record PaidBill(long id, long paidFen) {}

    /** Money that goes on an open bill, at most what is open. */
    public record Paying(OpenBill bill, long fen) {
        boolean isWhole() {
            return fen == bill.openFen();
        }
    }
}
