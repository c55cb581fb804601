package org.hearth.billing.run;

import java.util.List;
import org.hearth.billing.RunRow;
import org.hearth.billing.rate.Outcome.Draft;

/** What a run comes to. */
record Totals(long accounts, long bills, long held, long volumeLitres, long amountFen, long taxFen) {
    static final Totals NONE = new Totals(0, 0, 0, 0, 0, 0);

    static Totals of(RunRow run) {
        return new Totals(run.accounts(), run.bills(), run.held(), run.volumeLitres(), run.amountFen(), run.taxFen());
    }

    Totals plus(int accountsMore, List<Draft> drafts, int heldMore) {
        long volume = volumeLitres;
        long amount = amountFen;
        long tax = taxFen;
        for (Draft draft : drafts) {
            volume += draft.volumeLitres();
            amount = Math.addExact(amount, draft.amountFen());
            tax += draft.taxFen();
        }
        return new Totals(accounts + accountsMore, bills + drafts.size(), held + heldMore, volume, amount, tax);
    }

    /** Whether the bills are the same as those of a preview, as far as sums can tell. */
    boolean sameBills(Totals preview) {
        return bills == preview.bills
                && volumeLitres == preview.volumeLitres
                && amountFen == preview.amountFen
                && taxFen == preview.taxFen;
    }
}
