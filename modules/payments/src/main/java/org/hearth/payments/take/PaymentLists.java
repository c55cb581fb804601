package org.hearth.payments.take;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.hearth.kernel.NumberKind;
import org.hearth.kernel.Page;
import org.hearth.kernel.port.Sql;
import org.hearth.kernel.port.SqlFile;
import org.hearth.payments.Method;
import org.hearth.payments.PaymentRow;

/** Payments in lists. */
@Singleton
public class PaymentLists {
    private final Sql sql;

    @Inject
    public PaymentLists(Sql sql) {
        this.sql = sql;
    }

    /** What one person took on a day, newest first. */
    public List<PaymentRow> ofPerson(long personId, LocalDate day) {
        return sql.with(handle -> handle.createQuery(SqlFile.of(PaymentLists.class, "of_person.sql"))
                .bind("person", personId)
                .bind("day", day)
                .map((row, context) -> row(row))
                .list());
    }

    /** The newest payments of an account, newest first. */
    public List<PaymentRow> ofAccount(long accountId, int limit) {
        Page.check(0, limit);
        return sql.with(handle -> handle.createQuery(SqlFile.of(PaymentLists.class, "of_account.sql"))
                .bind("account", accountId)
                .bind("limit", limit)
                .map((row, context) -> row(row))
                .list());
    }

    private static PaymentRow row(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        String reason = row.getString("reason");
        return new PaymentRow(
                id,
                NumberKind.RECEIPT.format(id),
                row.getLong("account_id"),
                row.getString("account_number"),
                row.getString("customer_name"),
                row.getLong("amount_fen"),
                Method.ofCode(row.getInt("method")),
                row.getString("channel"),
                row.getObject("paid_on", LocalDate.class),
                row.getObject("taken", OffsetDateTime.class).toInstant(),
                row.getString("person"),
                reason != null,
                Objects.requireNonNullElse(reason, ""));
    }
}
