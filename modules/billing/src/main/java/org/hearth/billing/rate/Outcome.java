package org.hearth.billing.rate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hearth.billing.HeldAccount.HoldReason;
import org.hearth.billing.bill.Standing;
import org.hearth.billing.candidate.Span;
import org.hearth.tariffs.Rated;

/** What a run makes of an account. */
public sealed interface Outcome {
    /** The account has nothing to do with this run. */
    record Nothing() implements Outcome {}

    /** The account is not billed. */
    record Held(long accountId, HoldReason reason, Map<String, String> detail) implements Outcome {}

    /**
     * A bill, ready to be written.
     *
     * @param spans with what each costs, in the order of their days
     * @param minimum what lacks to the minimum charge; no lines if nothing
     */
    record Draft(
            long id,
            long accountId,
            LocalDate from,
            LocalDate to,
            long volumeLitres,
            long amountFen,
            long taxFen,
            int zeroStreak,
            boolean estimated,
            Standing standing,
            List<PricedSpan> spans,
            Rated minimum)
            implements Outcome {}

    /** A span and its price. */
    record PricedSpan(Span span, Rated rated) {}
}
