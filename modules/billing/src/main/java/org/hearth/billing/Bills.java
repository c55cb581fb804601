package org.hearth.billing;

import static org.hearth.kernel.module.Reaches.What.ACCOUNT;
import static org.hearth.kernel.module.Reaches.What.ITSELF;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.hearth.billing.bill.Adjusting;
import org.hearth.billing.bill.BillTable;
import org.hearth.billing.bill.Withdrawal;
import org.hearth.billing.run.CorrectionReasons;
import org.hearth.customers.CustomerTerritory;
import org.hearth.kernel.Money;
import org.hearth.kernel.Page;
import org.hearth.kernel.Refused;
import org.hearth.kernel.module.Facade;
import org.hearth.kernel.module.Reaches;
import org.hearth.kernel.module.Requires;
import org.hearth.kernel.port.Audit;
import org.hearth.kernel.port.Caller;
import org.hearth.kernel.port.Events;
import org.hearth.kernel.port.Sql;
import org.hearth.kernel.port.Territory;
import org.hearth.ledger.Ledger;

/** Single bills: look, explain, adjust, take back. */
@Facade
public class Bills {
    private static final int LONGEST_REASON = 500;

    private final BillTable table;
    private final Withdrawal withdrawal;
    private final Adjusting adjusting;
    private final Events events;
    private final Audit audit;
    private final Caller caller;
    private final Territory territory;
    private final CorrectionReasons reasons;

    @Inject
    public Bills(
            Sql sql, Ledger ledger, Caller caller, Clock clock, Events events, Audit audit, CorrectionReasons reasons) {
        this.table = new BillTable(sql);
        this.withdrawal = new Withdrawal(sql, ledger, caller, clock);
        this.adjusting = new Adjusting(sql, ledger, caller, clock);
        this.events = events;
        this.audit = audit;
        this.caller = caller;
        this.territory = new CustomerTerritory(sql);
        this.reasons = reasons;
    }

    /** The newest bills of an account, newest first, those taken back among them. */
    @Requires("billing.view")
    public List<BillRow> ofAccount(@Reaches(ACCOUNT) long accountId, int limit) {
        Page.check(0, limit);
        return table.newest(accountId, limit);
    }

    /** The bills of an account that are not paid in full, oldest first. */
    @Requires("billing.view")
    public List<BillRow> open(@Reaches(ACCOUNT) long accountId) {
        return table.open(accountId);
    }

    /**
     * Why a bill is what it is.
     *
     * @throws Refused if there is no such bill
     */
    @Requires("billing.view")
    @Reaches(ITSELF)
    public BillDetail explain(long billId) {
        BillDetail detail = table.detail(billId);
        territory.checkAccount(caller.reach("billing.view"), detail.bill().accountId());
        return detail;
    }

    /**
     * Takes one bill back; what was paid on it becomes the account's credit, and its readings can be billed again.
     *
     * @throws Refused if there is no such bill, it was taken back before, or a later one stands on it
     */
    @Requires("billing.reverse")
    public BillDetail reverse(long billId, String reason) {
        BillRow bill = table.find(billId);
        String why = reasons.kept("reason", checked(reason));
        withdrawal.ofBill(billId, why);
        events.publish(new BillReversed(bill.runId(), billId, bill.period()));
        audit.record(
                "billing.reverse",
                "bill/" + billId,
                Map.of("reason", reasons.told(why), "amountFen", bill.amountFen()));
        return table.detail(billId);
    }

    /**
     * Adds to a bill, or waives part of it; what then is paid too much becomes the account's credit.
     *
     * @param difference including tax; negative to waive
     * @throws Refused if there is no such bill, it was taken back, or less than nothing would be left
     */
    @Requires("billing.reverse")
    public BillDetail adjust(long billId, Money difference, String reason) {
        BillRow bill = table.lock(billId);
        String why = reasons.kept("reason", checked(reason));
        adjusting.adjust(bill, difference.fen(), why);
        events.publish(new BillAdjusted(billId, bill.accountId(), bill.period()));
        audit.record(
                "billing.adjust",
                "bill/" + billId,
                Map.of("reason", reasons.told(why), "differenceFen", difference.fen()));
        return table.detail(billId);
    }

    static String checked(String reason) {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Refused.invalid("reason", "reason_missing", Map.of("most", LONGEST_REASON));
        }
        return reason.strip();
    }
}
