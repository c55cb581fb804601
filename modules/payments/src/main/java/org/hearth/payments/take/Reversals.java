package org.hearth.payments.take;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hearth.billing.Settlement;
import org.hearth.billing.Settlement.Allocation;
import org.hearth.kernel.Money;
import org.hearth.kernel.NumberKind;
import org.hearth.kernel.Refused;
import org.hearth.kernel.port.Audit;
import org.hearth.kernel.port.Caller;
import org.hearth.kernel.port.Events;
import org.hearth.kernel.port.Sql;
import org.hearth.kernel.port.SqlFile;
import org.hearth.ledger.Ledger;
import org.hearth.ledger.LedgerAccount;
import org.hearth.ledger.SourceKind;
import org.hearth.ledger.Transfer;
import org.hearth.payments.PaymentReversed;

/** Undoes a payment of the same day: the bills are open again, the money goes back by the way it came. */
@Singleton
public class Reversals {
    private static final int LONGEST_REASON = 200;

    private final Sql sql;
    private final Settlement settlement;
    private final Ledger ledger;
    private final Events events;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;
    private final ReversalReasons reasons;

    @Inject
    public Reversals(
            Sql sql,
            Settlement settlement,
            Ledger ledger,
            Events events,
            Audit audit,
            Caller caller,
            Clock clock,
            ReversalReasons reasons) {
        this.sql = sql;
        this.settlement = settlement;
        this.ledger = ledger;
        this.events = events;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
        this.reasons = reasons;
    }

    /** Undoes the payment; refused if it is not of today, was reversed, or its drawer is closed. */
    public void reverse(long paymentId, String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Refused.invalid("reason", "reversal_reason", Map.of("max", LONGEST_REASON));
        }
        String why = reasons.kept("reason", reason);
        LocalDate today = LocalDate.now(clock);
        Standing payment = locked(paymentId);
        payment.checkReversible(today);
        sql.use(handle -> handle.createUpdate(
                        "update payment set reversed = :now, reversed_by = :name, reason = :reason"
                                + " where id = :payment")
                .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                .bind("name", caller.personName())
                .bind("reason", why)
                .bind("payment", paymentId)
                .execute());
        List<Allocation> allocations = allocations(paymentId);
        long toBills = allocations.stream().mapToLong(Allocation::fen).sum();
        Money ahead = payment.amount().minus(Money.ofFen(toBills));
        post(payment, today, settlement.unsettle(payment.accountId(), allocations, ahead));
        audit.record(
                "payments.reverse",
                "payment/" + NumberKind.RECEIPT.format(paymentId),
                Map.of("account", payment.accountId(), "fen", payment.amount().fen(), "reason", reasons.told(why)));
        events.publish(new PaymentReversed(
                paymentId, payment.accountId(), today, payment.amount().fen()));
    }

    private Standing locked(long paymentId) {
        return sql.with(handle -> handle.createQuery(SqlFile.of(Reversals.class, "lock_payment.sql"))
                .bind("payment", paymentId)
                .map((row, context) -> Standing.of(row))
                .findOne()
                .orElseThrow(() -> Refused.notFound("payment", paymentId)));
    }

    private List<Allocation> allocations(long paymentId) {
        return sql.with(handle -> handle.createQuery(
                        "select bill_id, amount_fen from payment_allocation where payment_id = :payment order by bill_id")
                .bind("payment", paymentId)
                .map((row, context) -> new Allocation(paymentId, row.getLong("bill_id"), row.getLong("amount_fen")))
                .list());
    }

    /** What did not come off bills lies in what is paid ahead. */
    private void post(Standing payment, LocalDate today, Money reopened) {
        LedgerAccount out = payment.method().ledgerAccount();
        Money ahead = payment.amount().minus(reopened);
        List<Transfer> transfers = new ArrayList<>(2);
        if (reopened.isPositive()) {
            transfers.add(contra(payment, today, LedgerAccount.RECEIVABLE, out, reopened));
        }
        if (ahead.isPositive()) {
            transfers.add(contra(payment, today, LedgerAccount.PREPAID, out, ahead));
        }
        ledger.post(transfers);
    }

    private static Transfer contra(Standing payment, LocalDate on, LedgerAccount from, LedgerAccount to, Money amount) {
        return new Transfer(payment.accountId(), on, from, to, amount, SourceKind.PAYMENT_REVERSAL, payment.id());
    }
}
