package org.hearth.payments.receipt;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.hearth.billing.Settlement.Allocation;
import org.hearth.kernel.Money;
import org.hearth.kernel.NumberKind;
import org.hearth.kernel.Refused;
import org.hearth.kernel.port.Caller;
import org.hearth.kernel.port.Sql;
import org.hearth.kernel.port.SqlFile;
import org.hearth.kernel.port.Vault;
import org.hearth.payments.Method;
import org.hearth.payments.Receipt;

/** Receipts of payments, from what is kept of them: a receipt printed again is the same receipt. */
@Singleton
public class Receipts {
    private final Sql sql;
    private final Caller caller;
    private final Verification verification;
    private final ReceiptPage page;

    @Inject
    public Receipts(Sql sql, Vault vault, Caller caller, Clock clock) {
        this.sql = sql;
        this.caller = caller;
        this.verification = new Verification(vault);
        this.page = new ReceiptPage(clock.getZone());
    }

    /** @throws Refused if there is no such payment */
    public Receipt of(long paymentId) {
        return find(paymentId).orElseThrow(() -> Refused.notFound("payment", paymentId));
    }

    /** The receipt as a PDF. */
    public byte[] pdf(long paymentId) {
        return ReceiptPaper.print(page.of(of(paymentId)));
    }

    /**
     * The receipt that carries the verification text.
     *
     * @throws Refused if the text is not genuine
     */
    public Receipt genuine(String text) {
        return verification
                .paymentOf(caller.tenant(), text)
                .flatMap(this::find)
                .orElseThrow(() -> Refused.invalid("text", "receipt_not_genuine"));
    }

    private Optional<Receipt> find(long paymentId) {
        List<Receipt.Line> lines = lines(paymentId);
        return sql.with(handle -> handle.createQuery(SqlFile.of(Receipts.class, "receipt.sql"))
                .bind("payment", paymentId)
                .map((row, context) -> receipt(row, lines))
                .findOne());
    }

    private List<Receipt.Line> lines(long paymentId) {
        return sql.with(handle -> handle.createQuery(SqlFile.of(Receipts.class, "lines.sql"))
                .bind("payment", paymentId)
                .map((row, context) ->
                        new Allocation(row.getLong("payment_id"), row.getLong("bill_id"), row.getLong("amount_fen")))
                .map(part -> new Receipt.Line(part.billId(), part.period(), part.fen()))
                .list());
    }

    private Receipt receipt(ResultSet row, List<Receipt.Line> lines) throws SQLException {
        long id = row.getLong("id");
        long amount = row.getLong("amount_fen");
        long tendered = row.getLong("tendered_fen");
        LocalDate paidOn = row.getObject("paid_on", LocalDate.class);
        return new Receipt(
                id,
                NumberKind.RECEIPT.format(id),
                row.getString("key"),
                row.getLong("account_id"),
                row.getString("account_number"),
                row.getString("customer_name"),
                row.getString("address"),
                amount,
                tendered,
                tendered - amount,
                Method.ofCode(row.getInt("method")),
                row.getString("channel"),
                paidOn,
                row.getObject("taken", OffsetDateTime.class).toInstant(),
                row.getString("person"),
                row.getString("company"),
                row.getString("service_centre"),
                lines,
                amount - lines.stream().mapToLong(Receipt.Line::amountFen).sum(),
                row.getBoolean("is_reversed"),
                verification.text(caller.tenant(), id, paidOn, Money.ofFen(amount)));
    }
}
