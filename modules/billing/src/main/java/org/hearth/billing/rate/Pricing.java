package org.hearth.billing.rate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.hearth.billing.HeldAccount.HoldReason;
import org.hearth.billing.bill.BillId;
import org.hearth.billing.bill.Standing;
import org.hearth.billing.bill.Standing.MeterMark;
import org.hearth.billing.candidate.Candidate;
import org.hearth.billing.candidate.Span;
import org.hearth.billing.rate.Outcome.Draft;
import org.hearth.billing.rate.Outcome.Held;
import org.hearth.billing.rate.Outcome.Nothing;
import org.hearth.billing.rate.Outcome.PricedSpan;
import org.hearth.tariffs.Counts;
import org.hearth.tariffs.PriceBook;
import org.hearth.tariffs.Rated;
import org.hearth.tariffs.Usage;
import org.jspecify.annotations.Nullable;

/** Makes a bill of an account, or says why not. Pure: the same candidate always gives the same bill. */
public final class Pricing {
    private final PriceBook prices;
    private final YearMonth period;
    private final Gates gates;

    public Pricing(PriceBook prices, YearMonth period, GateLimits limits) {
        this.prices = prices;
        this.period = period;
        this.gates = new Gates(limits);
    }

    /** @param released whether a person has let the account through the gates */
    public Outcome price(Candidate candidate, boolean released) {
        if (candidate.spans().isEmpty()) {
            boolean over = candidate.closed() != null && !candidate.closed().isAfter(period.atEndOfMonth());
            if (candidate.exceptionOn() != null) {
                return exception(candidate, candidate.exceptionOn());
            }
            return over ? new Nothing() : new Held(candidate.accountId(), HoldReason.NO_READING, Map.of());
        }
        List<Span> spans = joined(candidate.spans());
        for (int i = 0; i < spans.size(); i++) {
            boolean goesOn = i > 0 && spans.get(i - 1).meterId() == spans.get(i).meterId();
            Held held = refusal(candidate, spans.get(i), goesOn ? spans.get(i - 1) : null);
            if (held != null) {
                return held;
            }
        }
        LocalDate read =
                spans.stream().map(Span::readOn).max(LocalDate::compareTo).orElseThrow();
        if (candidate.exceptionOn() != null && candidate.exceptionOn().isAfter(read)) {
            return exception(candidate, candidate.exceptionOn());
        }
        Draft draft = draft(candidate, spans);
        return released
                ? draft
                : gates.check(candidate, draft).<Outcome>map(held -> held).orElse(draft);
    }

    private static Held exception(Candidate candidate, LocalDate on) {
        return new Held(candidate.accountId(), HoldReason.READING_EXCEPTION, Map.of("date", on.toString()));
    }

    private @Nullable Held refusal(Candidate candidate, Span span, @Nullable Span before) {
        LocalDate billedTo = before == null
                ? candidate.standing().billedTo(span.meterId()).orElse(span.previousOn())
                : before.readOn();
        if (!span.previousOn().equals(billedTo)) {
            return new Held(
                    candidate.accountId(),
                    HoldReason.READING_GAP,
                    Map.of(
                            "billed",
                            billedTo.toString(),
                            "reading",
                            span.previousOn().toString()));
        }
        if (span.volumeLitres() < 0) {
            return new Held(
                    candidate.accountId(),
                    HoldReason.OVER_ESTIMATED,
                    Map.of("date", span.readOn().toString()));
        }
        if (prices.at(candidate.priceCode(), span.firstDay()).isEmpty()) {
            return new Held(
                    candidate.accountId(),
                    HoldReason.NO_PRICE_PLAN,
                    Map.of(
                            "code",
                            candidate.priceCode(),
                            "date",
                            span.firstDay().toString()));
        }
        return null;
    }

    /** One span a meter where an estimate was too high, so that the readings after it use up what was billed too much. */
    private static List<Span> joined(List<Span> spans) {
        List<Span> joined = new ArrayList<>(spans.size());
        int start = 0;
        while (start < spans.size()) {
            int end = start;
            boolean negative = false;
            while (end < spans.size()
                    && spans.get(end).meterId() == spans.get(start).meterId()) {
                negative |= spans.get(end).volumeLitres() < 0;
                end++;
            }
            List<Span> ofMeter = spans.subList(start, end);
            if (negative) {
                joined.add(ofMeter.stream().reduce(Span::join).orElseThrow());
            } else {
                joined.addAll(ofMeter);
            }
            start = end;
        }
        return joined;
    }

    private Draft draft(Candidate candidate, List<Span> spans) {
        List<Span> ordered = new ArrayList<>(spans);
        ordered.sort(Comparator.comparing(Span::readOn).thenComparingLong(Span::meterId));
        Counts counts = Counts.of(candidate.standing().counts());
        List<PricedSpan> priced = new ArrayList<>(ordered.size());
        LocalDate from = LocalDate.MAX;
        long volume = 0;
        long amount = 0;
        long tax = 0;
        boolean estimated = false;
        for (Span span : ordered) {
            Rated rated = prices.rate(candidate.priceCode(), usage(candidate, span), counts);
            priced.add(new PricedSpan(span, rated));
            from = span.firstDay().isBefore(from) ? span.firstDay() : from;
            volume += span.volumeLitres();
            amount = Math.addExact(amount, rated.totalFen());
            tax += rated.taxFen();
            estimated |= span.estimated();
        }
        Span last = ordered.get(ordered.size() - 1);
        Rated minimum = prices.topUp(candidate.priceCode(), usage(candidate, last), amount, months(candidate));
        long days = ChronoUnit.DAYS.between(from, last.readOn()) + 1;
        return new Draft(
                BillId.of(candidate.accountId(), period, candidate.sequence()),
                candidate.accountId(),
                from,
                last.readOn(),
                volume,
                Math.addExact(amount, minimum.totalFen()),
                tax + minimum.taxFen(),
                volume == 0 && estimated ? Math.min(candidate.zeroStreak() + 1, Short.MAX_VALUE) : 0,
                estimated,
                standing(candidate.standing(), ordered, counts, volume / days),
                priced,
                minimum);
    }

    private static Usage usage(Candidate candidate, Span span) {
        return new Usage(
                span.volumeLitres(), span.firstDay(), span.readOn(), candidate.householdSize(), candidate.opened());
    }

    private int months(Candidate candidate) {
        return candidate.lastPeriod() == null
                ? 1
                : Math.max(1, (int) ChronoUnit.MONTHS.between(candidate.lastPeriod(), period));
    }

    private static Standing standing(Standing before, List<Span> spans, Counts counts, long daily) {
        List<MeterMark> meters = new ArrayList<>(before.meters());
        for (Span span : spans) {
            meters.removeIf(mark -> mark.meterId() == span.meterId());
            meters.add(new MeterMark(span.meterId(), span.readOn(), span.finished()));
        }
        List<Long> remembered = new ArrayList<>(before.daily());
        remembered.add(daily);
        if (remembered.size() > Standing.REMEMBERED) {
            remembered.remove(0);
        }
        Standing marks = new Standing(meters, List.of(), remembered);
        LocalDate earliest = marks.earliest().orElse(spans.get(spans.size() - 1).readOn());
        return new Standing(meters, counts.openAfter(earliest), remembered);
    }
}
