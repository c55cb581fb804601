package org.hearth.billing.run;

import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.hearth.billing.HeldAccount.HoldReason;
import org.hearth.billing.run.Outcome.Draft;
import org.hearth.billing.run.Outcome.Held;
import org.hearth.kernel.GasVolume;

/**
 * The rules by which a bill is held back before anybody sees it. They are what regulators have fined companies for: bills over too
 * few or too many days, months estimated at zero and then charged at once, estimates above anything the household ever used.
 */
final class Gates {
    private static final int FEWEST_DAYS = 25;
    private static final int MOST_DAYS = 90;
    private static final int ZERO_BILLS = 2;
    private static final int HISTORY = 3;
    private static final int SPIKE_FACTOR = 3;
    private static final long HIGH_LITRES = 30_000;
    private static final long ESTIMATE_LITRES = 20_000;
    private static final long SPIKE_LITRES = 50_000;
    private static final long SPIKE_LITRES_COMMERCIAL = 500_000;

    private Gates() {}

    /** The first rule that a bill breaks, if any. */
    static Optional<Held> check(Candidate candidate, Draft draft) {
        long days = ChronoUnit.DAYS.between(draft.from(), draft.to()) + 1;
        boolean firstOrLast = candidate.lastPeriod() == null || candidate.closed() != null;
        if (days < FEWEST_DAYS && !firstOrLast) {
            return held(draft, HoldReason.SHORT_CYCLE, Map.of("days", text(days)));
        }
        if (days > MOST_DAYS) {
            return held(draft, HoldReason.LONG_CYCLE, Map.of("days", text(days)));
        }
        if (candidate.zeroStreak() >= ZERO_BILLS && draft.volumeLitres() >= HIGH_LITRES) {
            return held(
                    draft,
                    HoldReason.ZERO_THEN_HIGH,
                    Map.of("bills", text(candidate.zeroStreak()), "volume", cubicMetres(draft.volumeLitres())));
        }
        return candidate.standing().daily().size() < HISTORY ? Optional.empty() : high(candidate, draft, days);
    }

    private static Optional<Held> high(Candidate candidate, Draft draft, long days) {
        long peak = candidate.standing().peak();
        long daily = draft.volumeLitres() / days;
        Map<String, String> detail = Map.of("daily", cubicMetres(daily), "peak", cubicMetres(peak));
        if (draft.estimated() && daily > peak && draft.volumeLitres() >= ESTIMATE_LITRES) {
            return held(draft, HoldReason.ESTIMATE_ABOVE_PEAK, detail);
        }
        long least = candidate.commercial() ? SPIKE_LITRES_COMMERCIAL : SPIKE_LITRES;
        if (daily > SPIKE_FACTOR * peak && draft.volumeLitres() >= least) {
            return held(draft, HoldReason.SPIKE, detail);
        }
        return Optional.empty();
    }

    private static Optional<Held> held(Draft draft, HoldReason reason, Map<String, String> detail) {
        return Optional.of(new Held(draft.accountId(), reason, detail));
    }

    private static String text(long number) {
        return Long.toString(number);
    }

    private static String cubicMetres(long litres) {
        return GasVolume.ofLitres(litres).toString();
    }
}
