package org.hearth.billing.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import org.hearth.billing.RunRow;
import org.hearth.billing.candidate.Candidate;
import org.hearth.billing.candidate.Candidates;
import org.hearth.billing.candidate.Candidates.Slice;
import org.hearth.billing.rate.Outcome;
import org.hearth.billing.rate.Outcome.Draft;
import org.hearth.billing.rate.Outcome.Held;
import org.hearth.billing.rate.Pricing;
import org.hearth.kernel.port.Sql;
import org.hearth.tariffs.PriceBook;

/** Goes through the accounts of a run once, slice by slice, so that memory does not grow with the company. */
final class Walk {
    private static final int SLICE = 20_000;

    private final Candidates candidates;
    private final Pricing pricing;
    private final Set<Long> released;

    Walk(Sql sql, PriceBook prices, RunTerms terms, RunRow run, Set<Long> released) {
        this.candidates = new Candidates(sql, run.period(), run.bookCode(), terms.monthsAfterEnd());
        this.pricing = new Pricing(prices, run.period(), terms.gates());
        this.released = released;
    }

    /**
     * Prices every account.
     *
     * @param taker is given each slice
     * @param done is told how many accounts have been looked at
     */
    Totals all(Taker taker, LongConsumer done) {
        Totals totals = Totals.NONE;
        long after = -1;
        while (true) {
            Slice slice = candidates.after(after, SLICE);
            after = slice.last();
            totals = take(slice.candidates(), taker, totals);
            done.accept(totals.accounts());
            if (slice.seen() < SLICE) {
                return totals;
            }
        }
    }

    /** Prices some accounts. */
    Totals only(Collection<Long> accounts, Taker taker) {
        return take(candidates.these(accounts), taker, Totals.NONE);
    }

    private Totals take(List<Candidate> slice, Taker taker, Totals totals) {
        List<Draft> drafts = new ArrayList<>(slice.size());
        List<Held> held = new ArrayList<>();
        for (Candidate candidate : slice) {
            Outcome outcome = pricing.price(candidate, released.contains(candidate.accountId()));
            if (outcome instanceof Draft draft) {
                drafts.add(draft);
            } else if (outcome instanceof Held hold) {
                held.add(hold);
            }
        }
        taker.take(drafts, held);
        return totals.plus(slice.size(), drafts, held.size());
    }

    /** Takes what became of a slice of accounts. */
    interface Taker {
        void take(List<Draft> drafts, List<Held> held);
    }
}
