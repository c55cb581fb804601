package org.hearth.billing.bill;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.hearth.billing.BillDetail;
import org.hearth.billing.BillDetail.Adjustment;
import org.hearth.billing.BillDetail.Reversal;
import org.hearth.billing.BillRow;
import org.hearth.kernel.Refused;
import org.hearth.kernel.port.Sql;
import org.hearth.kernel.port.SqlFile;

/** Looks bills up. An account's bills lie together in the order of their ids, so an account is a range of them. */
public final class BillTable {
    private static final String OF_ACCOUNT = " where b.id >= :first and b.id < :next";

    private final Sql sql;

    public BillTable(Sql sql) {
        this.sql = sql;
    }

    /** The newest bills of an account, newest first, those taken back among them. */
    public List<BillRow> newest(long account, int limit) {
        return sql.with(handle -> handle.createQuery(text() + OF_ACCOUNT + " order by b.id desc limit :limit")
                .bind("first", BillId.firstOf(account))
                .bind("next", BillId.firstOf(account + 1))
                .bind("limit", limit)
                .map((row, context) -> bill(row))
                .list());
    }

    /** The bills of an account that are not paid in full, oldest first. */
    public List<BillRow> open(long account) {
        return sql.with(handle -> handle.createQuery(text() + OF_ACCOUNT + " and d.account_id = :account order by b.id")
                .bind("account", account)
                .bind("first", BillId.firstOf(account))
                .bind("next", BillId.firstOf(account + 1))
                .map((row, context) -> bill(row))
                .list());
    }

    /** The bill, locked until the end of the transaction, with whoever pays it just now waited for. */
    public BillRow lock(long id) {
        BillLock.bills(sql, BillId.period(id), null, id);
        return find(id);
    }

    /** @throws Refused if there is no such bill */
    public BillRow find(long id) {
        return found(
                id,
                sql.with(handle -> handle.createQuery(text() + " where b.id = :id and b.period = :period")
                        .bind("id", id)
                        .bind("period", BillId.period(id).atDay(1))
                        .map((row, context) -> bill(row))
                        .findOne()));
    }

    /** @throws Refused if there is no such bill */
    public BillDetail detail(long id) {
        BillRow bill = find(id);
        return found(
                id,
                sql.with(handle -> handle.createQuery("select t.explanation, b.reversed, b.reversed_by, b.reversed_why"
                                + " from bill b join bill_text t on t.period = b.period and t.bill_id = b.id"
                                + " where b.id = :id and b.period = :period")
                        .bind("id", id)
                        .bind("period", bill.period().atDay(1))
                        .map((row, context) -> new BillDetail(
                                bill,
                                Explanation.readings(row.getString("explanation")),
                                Explanation.lines(row.getString("explanation")),
                                adjustments(id),
                                bill.reversed() ? reversal(row) : null))
                        .findOne()));
    }

    private List<Adjustment> adjustments(long id) {
        return sql.with(handle -> handle.createQuery(
                        "select amount_fen, tax_fen, at, person, reason from bill_adjustment where bill_id = :id order by id")
                .bind("id", id)
                .map((row, context) -> new Adjustment(
                        row.getLong("amount_fen"),
                        row.getLong("tax_fen"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("person"),
                        row.getString("reason")))
                .list());
    }

    private static Reversal reversal(ResultSet row) throws SQLException {
        return new Reversal(
                row.getObject("reversed", OffsetDateTime.class).toInstant(),
                row.getString("reversed_by"),
                row.getString("reversed_why"));
    }

    private static <T> T found(long id, Optional<T> found) {
        return found.orElseThrow(() -> Refused.notFound("bill", id));
    }

    private static String text() {
        return SqlFile.of(BillTable.class, "bills.sql");
    }

    private static BillRow bill(ResultSet row) throws SQLException {
        boolean reversed = "R".equals(row.getString("state"));
        long amount = row.getLong("amount_fen");
        long adjusted = row.getLong("adjusted_fen");
        long open = row.getLong("open_fen");
        return new BillRow(
                row.getLong("id"),
                row.getLong("account_id"),
                row.getLong("run_id"),
                YearMonth.from(row.getObject("period", LocalDate.class)),
                row.getObject("from_on", LocalDate.class),
                row.getObject("to_on", LocalDate.class),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getLong("volume_l"),
                amount,
                row.getLong("tax_fen"),
                adjusted,
                reversed ? 0 : amount + adjusted - open,
                open,
                row.getBoolean("estimated"),
                reversed);
    }
}
