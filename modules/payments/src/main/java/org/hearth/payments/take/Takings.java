package org.hearth.payments.take;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
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
import org.hearth.payments.Method;
import org.hearth.payments.PaymentTaken;
import org.hearth.payments.Receipt;
import org.hearth.payments.TakePayment;

/**
 * Takes a payment at the counter. The payment's row is written first: its unique key makes a second sender wait and then find the
 * payment there, so that neither a look before nor a lock of its own is needed.
 */
@Singleton
public class Takings {
    private static final Money MOST = Money.ofYuan("100000000");
    private static final int LONGEST_KEY = 100;

    private final Sql sql;
    private final Settlement settlement;
    private final Ledger ledger;
    private final Events events;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    @Inject
    public Takings(
            Sql sql, Settlement settlement, Ledger ledger, Events events, Audit audit, Caller caller, Clock clock) {
        this.sql = sql;
        this.settlement = settlement;
        this.ledger = ledger;
        this.events = events;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Takes the payment, or finds it if it was taken under that key before.
     *
     * @return the payment's id
     */
    public long take(TakePayment payment) {
        check(payment);
        Placed placed = place(payment);
        if (placed.accountId() == null) {
            throw Refused.notFound("account", payment.accountId());
        }
        if (placed.drawerDay() == null) {
            throw Refused.conflict("drawer_none", Map.of());
        }
        LocalDate today = LocalDate.now(clock);
        if (!placed.drawerDay().equals(today)) {
            throw Refused.conflict("drawer_of_other_day", Map.of("day", placed.drawerDay()));
        }
        if (placed.paymentId() == null) {
            return before(payment);
        }
        long id = placed.paymentId();
        Money settled = allocate(payment, id);
        Money ahead = payment.amount().minus(settled);
        if (ahead.isPositive() && placed.closed()) {
            throw Refused.conflict("account_closed_ahead", Map.of("owed", settled));
        }
        post(payment, id, today, settled, ahead);
        audit.record(
                "payments.take",
                "payment/" + NumberKind.RECEIPT.format(id),
                Map.of(
                        "account", payment.accountId(),
                        "fen", payment.amount().fen(),
                        "method", payment.method().name(),
                        "aheadFen", ahead.fen()));
        events.publish(new PaymentTaken(
                id, payment.accountId(), today, payment.amount().fen()));
        return id;
    }

    private static void check(TakePayment payment) {
        if (payment.key().isBlank() || payment.key().length() > LONGEST_KEY) {
            throw Refused.invalid("key", "payment_key", Map.of("max", LONGEST_KEY));
        }
        if (!payment.amount().isPositive() || payment.amount().compareTo(MOST) > 0) {
            throw Refused.invalid("amount", "payment_amount", Map.of("max", MOST));
        }
        if (!payment.method().isAtCounter()) {
            throw Refused.invalid("method", "payment_method");
        }
        if (payment.tendered().compareTo(payment.amount()) < 0) {
            throw Refused.invalid("tendered", "tendered_short", Map.of("amount", payment.amount()));
        }
        if (payment.method() != Method.CASH && !payment.tendered().equals(payment.amount())) {
            throw Refused.invalid("tendered", "tendered_exact", Map.of("amount", payment.amount()));
        }
        if (payment.tendered().compareTo(MOST) > 0) {
            throw Refused.invalid("tendered", "payment_amount", Map.of("max", MOST));
        }
    }

    private Placed place(TakePayment payment) {
        Instant now = clock.instant();
        return sql.with(handle -> handle.createQuery(SqlFile.of(Takings.class, "place.sql"))
                .bind("key", payment.key())
                .bind("channel", Receipt.COUNTER)
                .bind("account", payment.accountId())
                .bind("amount", payment.amount().fen())
                .bind("tendered", payment.tendered().fen())
                .bind("method", payment.method().code())
                .bind("person", caller.personId())
                .bind("name", caller.personName())
                .bind("today", LocalDate.now(clock))
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .map((row, context) -> new Placed(
                        row.getObject("account_id", Long.class),
                        row.getBoolean("closed"),
                        row.getObject("drawer_day", LocalDate.class),
                        row.getObject("payment_id", Long.class)))
                .one());
    }

    private long before(TakePayment payment) {
        return sql.with(handle -> handle.createQuery(SqlFile.of(Takings.class, "before.sql"))
                .bind("key", payment.key())
                .bind("channel", Receipt.COUNTER)
                .map((row, context) -> {
                    boolean same = row.getLong("account_id") == payment.accountId()
                            && row.getLong("amount_fen") == payment.amount().fen()
                            && row.getLong("tendered_fen") == payment.tendered().fen()
                            && row.getInt("method") == payment.method().code();
                    if (!same) {
                        throw Refused.conflict("payment_key_used", Map.of("key", payment.key()));
                    }
                    return row.getLong("id");
                })
                .one());
    }

    private Money allocate(TakePayment payment, long id) {
        List<Allocation> allocations = settlement.settle(payment.accountId(), payment.amount());
        if (allocations.isEmpty()) {
            return Money.ZERO;
        }
        sql.use(handle -> handle.createUpdate("insert into payment_allocation (payment_id, bill_id, amount_fen)"
                        + " select :payment, bill, fen from unnest(:bills, :fen) as a (bill, fen)")
                .bind("payment", id)
                .bind(
                        "bills",
                        allocations.stream().mapToLong(Allocation::billId).toArray())
                .bind("fen", allocations.stream().mapToLong(Allocation::fen).toArray())
                .execute());
        return Money.ofFen(allocations.stream().mapToLong(Allocation::fen).sum());
    }

    private void post(TakePayment payment, long id, LocalDate today, Money settled, Money ahead) {
        LedgerAccount in = payment.method().ledgerAccount();
        List<Transfer> transfers = new ArrayList<>(2);
        if (settled.isPositive()) {
            transfers.add(new Transfer(
                    payment.accountId(), today, in, LedgerAccount.RECEIVABLE, settled, SourceKind.PAYMENT, id));
        }
        if (ahead.isPositive()) {
            transfers.add(
                    new Transfer(payment.accountId(), today, in, LedgerAccount.PREPAID, ahead, SourceKind.PAYMENT, id));
        }
        ledger.post(transfers);
    }
}
