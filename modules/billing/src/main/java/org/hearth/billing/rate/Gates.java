package org.hearth.billing.rate;

import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.hearth.billing.HeldAccount.HoldReason;
import org.hearth.billing.candidate.Candidate;
import org.hearth.billing.rate.Outcome.Draft;
import org.hearth.billing.rate.Outcome.Held;
import org.hearth.kernel.GasVolume;
import org.hearth.kernel.Money;

/**
 * The rules by which a bill is held back before anybody sees it. They are what regulators have fined companies for: bills over too
 * few or too many days, months estimated at zero and then charged at once, estimates above anything the household ever used. Where
 * they stand is each company's choice.
 */
final class Gates {
    private final GateLimits limits;

    Gates(GateLimits limits) {
        this.limits = limits;
    }

    /** The first rule that a bill breaks, if any. */
    Optional<Held> check(Candidate candidate, Draft draft) {
        long days = ChronoUnit.DAYS.between(draft.from(), draft.to()) + 1;
        return cycle(candidate, draft, days)
                .or(() -> zeros(candidate, draft))
                .or(() -> history(candidate, draft, days))
                .or(() -> money(candidate, draft));
    }

    private Optional<Held> cycle(Candidate candidate, Draft draft, long days) {
        boolean firstOrLast = candidate.lastPeriod() == null || candidate.closed() != null;
        if (days < limits.fewestDays() && !firstOrLast) {
            return held(draft, HoldReason.SHORT_CYCLE, Map.of("days", text(days), "fewest", text(limits.fewestDays())));
        }
        return days > limits.mostDays()
                ? held(draft, HoldReason.LONG_CYCLE, Map.of("days", text(days), "most", text(limits.mostDays())))
                : Optional.empty();
    }

    private Optional<Held> zeros(Candidate candidate, Draft draft) {
        return candidate.zeroStreak() >= limits.zeroBills() && draft.volumeLitres() >= limits.zeroLitres()
                ? held(
                        draft,
                        HoldReason.ZERO_THEN_HIGH,
                        Map.of("bills", text(candidate.zeroStreak()), "volume", cubicMetres(draft.volumeLitres())))
                : Optional.empty();
    }

    private Optional<Held> history(Candidate candidate, Draft draft, long days) {
        if (candidate.standing().daily().size() < limits.historyBills()) {
            return Optional.empty();
        }
        long peak = candidate.standing().peak();
        long daily = draft.volumeLitres() / days;
        if (draft.estimated() && daily > peak && draft.volumeLitres() >= limits.estimateLitres()) {
            return held(
                    draft,
                    HoldReason.ESTIMATE_ABOVE_PEAK,
                    Map.of("daily", cubicMetres(daily), "peak", cubicMetres(peak)));
        }
        long least = candidate.commercial() ? limits.spikeLitresCommercial() : limits.spikeLitres();
        return daily > limits.spikeTimes() * peak && draft.volumeLitres() >= least
                ? held(
                        draft,
                        HoldReason.SPIKE,
                        Map.of(
                                "daily",
                                cubicMetres(daily),
                                "peak",
                                cubicMetres(peak),
                                "times",
                                text(limits.spikeTimes())))
                : Optional.empty();
    }

    private Optional<Held> money(Candidate candidate, Draft draft) {
        long most = candidate.commercial() ? limits.mostFenCommercial() : limits.mostFen();
        return most > 0 && draft.amountFen() > most
                ? held(draft, HoldReason.HIGH_AMOUNT, Map.of("amount", yuan(draft.amountFen()), "most", yuan(most)))
                : Optional.empty();
    }

    private static Optional<Held> held(Draft draft, HoldReason reason, Map<String, String> detail) {
        return Optional.of(new Held(draft.accountId(), reason, detail));
    }

    private static String text(long number) {
        return Long.toString(number);
    }

    private static String yuan(long fen) {
        return Money.ofFen(fen).toString();
    }

    private static String cubicMetres(long litres) {
        return GasVolume.ofLitres(litres).toString();
    }
}
