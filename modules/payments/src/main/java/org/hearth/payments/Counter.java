package org.hearth.payments;

import static org.hearth.kernel.module.Reaches.What.ACCOUNT;
import static org.hearth.kernel.module.Reaches.What.ITSELF;
import static org.hearth.kernel.module.Reaches.What.NOTHING;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearth.kernel.Money;
import org.hearth.kernel.Refused;
import org.hearth.kernel.module.Facade;
import org.hearth.kernel.module.Reaches;
import org.hearth.kernel.module.Requires;
import org.hearth.kernel.port.Caller;
import org.hearth.kernel.port.Territory;
import org.hearth.payments.drawer.Drawers;
import org.hearth.payments.receipt.Receipts;
import org.hearth.payments.take.Debts;
import org.hearth.payments.take.PaymentLists;
import org.hearth.payments.take.Reversals;
import org.hearth.payments.take.Takings;

/** The counter: what is owed, taking it, receipts, reversal the same day, and the clerk's drawer. */
@Facade
public class Counter {
    private final Debts debts;
    private final Takings takings;
    private final Reversals reversals;
    private final PaymentLists lists;
    private final Receipts receipts;
    private final Drawers drawers;
    private final Caller caller;
    private final Clock clock;
    private final Territory territory;

    @Inject
    public Counter(
            Debts debts,
            Takings takings,
            Reversals reversals,
            PaymentLists lists,
            Receipts receipts,
            Drawers drawers,
            Caller caller,
            Clock clock,
            Territory territory) {
        this.debts = debts;
        this.takings = takings;
        this.reversals = reversals;
        this.lists = lists;
        this.receipts = receipts;
        this.drawers = drawers;
        this.caller = caller;
        this.clock = clock;
        this.territory = territory;
    }

    /** What the account owes by bill, and what it has paid ahead. */
    @Requires("payments.view")
    public Owed owed(@Reaches(ACCOUNT) long accountId) {
        return debts.of(accountId);
    }

    /**
     * Takes a payment into the caller's open drawer: the oldest bills are settled first, what is left is paid ahead.
     *
     * @return the receipt; the same one if the same payment was taken under that key before
     * @throws Refused if the caller has no drawer of today open, the key belongs to another payment, or a value cannot be right
     */
    @Requires("payments.take")
    @Reaches(ITSELF)
    public Receipt take(TakePayment payment) {
        territory.checkAccount(caller.reach("payments.take"), payment.accountId());
        return receipts.of(takings.take(payment));
    }

    /**
     * Undoes a payment of today while its drawer is open; its bills are open again.
     *
     * @throws Refused if it is not of today, was reversed, its drawer is closed, or what was paid ahead with it has been used
     */
    @Requires("payments.reverse")
    @Reaches(ITSELF)
    public Receipt reverse(long paymentId, String reason) {
        within("payments.reverse", receipts.of(paymentId));
        reversals.reverse(paymentId, reason);
        return receipts.of(paymentId);
    }

    @Requires("payments.view")
    @Reaches(ITSELF)
    public Receipt receipt(long paymentId) {
        return within("payments.view", receipts.of(paymentId));
    }

    /** The receipt on paper, a PDF of half a sheet of A4. */
    @Requires("payments.view")
    @Reaches(ITSELF)
    public byte[] receiptPdf(long paymentId) {
        within("payments.view", receipts.of(paymentId));
        return receipts.pdf(paymentId);
    }

    /**
     * The receipt whose QR code says the text.
     *
     * @throws Refused if the text was altered or is another company's
     */
    @Requires("payments.view")
    @Reaches(ITSELF)
    public Receipt verify(String text) {
        return within("payments.view", receipts.genuine(text));
    }

    /** What the caller has taken today, newest first, with what was reversed. */
    @Requires("payments.view")
    @Reaches(NOTHING)
    public List<PaymentRow> today() {
        return lists.ofPerson(caller.personId(), LocalDate.now(clock));
    }

    /** The newest payments of an account, newest first. */
    @Requires("payments.view")
    public List<PaymentRow> ofAccount(@Reaches(ACCOUNT) long accountId, int limit) {
        return lists.ofAccount(accountId, limit);
    }

    /**
     * Opens the caller's drawer for today.
     *
     * @throws Refused if one is open already
     */
    @Requires("payments.take")
    @Reaches(NOTHING)
    public Drawer openDrawer(long unitId, Money openingFloat) {
        return drawers.open(unitId, openingFloat);
    }

    /** The caller's open drawer, with what it should hold now; it may be of an earlier day. */
    @Requires("payments.view")
    @Reaches(NOTHING)
    public Optional<Drawer> currentDrawer() {
        return drawers.current();
    }

    /**
     * Ends the day: closes the caller's open drawer with what was counted, by method.
     *
     * @param counted a method that is not named was counted as nothing
     * @param note where a difference comes from; must be given if there is one
     */
    @Requires("payments.take")
    @Reaches(NOTHING)
    public Drawer closeDrawer(Map<Method, Money> counted, String note) {
        return drawers.close(counted, note);
    }

    /** All drawers of a day, by service centre and person. */
    @Requires("payments.dayend")
    public List<Drawer> drawers(LocalDate day) {
        return drawers.ofDay(day);
    }

    private Receipt within(String permission, Receipt receipt) {
        territory.checkAccount(caller.reach(permission), receipt.accountId());
        return receipt;
    }
}
