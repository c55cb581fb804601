package org.hearth.metering.plausibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearth.metering.ExceptionRow.ExceptionReason;
import org.hearth.metering.ReadingRow.ReadingMark;
import org.hearth.metering.ReadingRow.ReadingSource;
import org.hearth.metering.plausibility.Known.Fate;

/**
 * One meter's line of readings while new ones are offered to it, in any order. Whatever is taken in, the volumes between two
 * readings add up to what the dial moved between them: a late reading takes its share from the one after it.
 */
public final class Course {
    private final Terms terms;
    private final Dial dial;
    private final Stand start;
    private final List<Known> line;
    private final int billedThrough;
    private final List<Integer> withdrawn = new ArrayList<>();
    private Usual usual;
    private int zeros;

    /**
     * A line that goes on from a stand.
     *
     * @param start the stand before the first of {@code line}; its past and zeros are those after the last
     * @param line what is known after it, by day
     * @param billedThrough the last day that a bill stands on; nothing up to it may change
     */
    public Course(Terms terms, Stand start, List<Known> line, int billedThrough) {
        this.terms = terms;
        this.dial = terms.dial();
        this.start = start;
        this.line = new ArrayList<>(line);
        this.billedThrough = billedThrough;
        this.usual = start.usual();
        this.zeros = start.zeros();
    }

    /** Offers a reading and takes it in if it is plausible. */
    public Verdict offer(Offer offer) {
        String refusal = terms.refusal(offer);
        if (!refusal.isEmpty()) {
            return Verdict.refused(refusal);
        }
        int at = place(offer.day());
        if (isKnownDay(at, offer.day())) {
            return offerAgain(at, offer);
        }
        Step step = step(at, offer);
        boolean late = at < line.size();
        if (late && offer.day() <= billedThrough) {
            return Verdict.held(ExceptionReason.BILLED, step.adds(dial) * dial.factor(), Usual.UNKNOWN);
        }
        Verdict verdict = late ? judgeLate(at, step) : Plausibility.judge(terms, usual, step);
        if (verdict.isLanded()) {
            insert(at, offer, step, verdict);
        }
        return verdict;
    }

    /**
     * Takes in a reading because a person says so, in the place of another of that day if there is one. Its volume may then be
     * negative, its own or that of the reading after it.
     */
    public Verdict force(Offer offer) {
        String refusal = terms.refusal(offer);
        if (!refusal.isEmpty()) {
            return Verdict.refused(refusal);
        }
        int at = place(offer.day());
        Step step = step(at, offer);
        if (offer.day() <= billedThrough) {
            return Verdict.held(ExceptionReason.BILLED, step.adds(dial) * dial.factor(), Usual.UNKNOWN);
        }
        boolean back = step.isLower() && step.moved(dial) > dial.capacity() / 2;
        long volume = (step.adds(dial) - (back ? dial.capacity() : 0)) * dial.factor();
        int marks =
                Plausibility.marks(step.previousDay(), step.day(), step.previousRegister(), step.register(), volume);
        Verdict verdict = Verdict.landed(volume, Usual.UNKNOWN, marks | ReadingMark.ACCEPTED.bit());
        if (isKnownDay(at, offer.day())) {
            replace(at, offer, verdict);
        } else {
            insert(at, offer, step, verdict);
        }
        return verdict;
    }

    /**
     * Takes a reading off the line; what it brought goes to the one after it.
     *
     * @return whether it was there and is not billed
     */
    public boolean withdraw(int day) {
        int at = place(day);
        if (!isKnownDay(at, day) || day <= billedThrough) {
            return false;
        }
        Known gone = line.remove(at);
        if (gone.fate() != Fate.NEW) {
            withdrawn.add(day);
        }
        if (at < line.size()) {
            Known next = line.get(at);
            line.set(at, next.after(gone.previousDay(), gone.previousRegister(), next.volume() + gone.volume()));
        }
        countZeros();
        return true;
    }

    /** Learns the meter's past anew from the line alone. */
    public void relearn() {
        usual = Usual.unknown();
        int day = start.provenDay();
        long register = start.provenRegister();
        for (Known known : line) {
            if (!known.estimated()) {
                learn(day, known.day(), dial.forward(register, known.register()));
                day = known.day();
                register = known.register();
            }
        }
    }

    /** Whether the line goes back far enough to take in a reading of that day. */
    public boolean reaches(int day) {
        return day > start.lastDay();
    }

    /** The reading of a day. */
    public Optional<Known> at(int day) {
        int at = place(day);
        return isKnownDay(at, day) ? Optional.of(line.get(at)) : Optional.empty();
    }

    /** An estimate for a day by what is usual, bounded by the reading after it; none if the meter has no past. */
    public Optional<Offer> estimate(int day) {
        int at = place(day);
        Stand before = standAt(at);
        Usual.Expected expected = usual.expected(before.lastDay(), day);
        if (!expected.isKnown()) {
            return Optional.empty();
        }
        int nextAt = isKnownDay(at, day) ? at + 1 : at;
        long room = Long.MAX_VALUE;
        for (int i = at; i <= nextAt && i < line.size(); i++) {
            room = i == at ? line.get(i).volume() : room + line.get(i).volume();
        }
        long volume = nextAt < line.size() ? Math.min(expected.litres(), Math.max(room, 0)) : expected.litres();
        long register = dial.after(before.lastRegister(), volume / dial.factor());
        return Optional.of(new Offer(day, register, true, ReadingSource.ESTIMATED.code()));
    }

    /** The reading, or the installation, that comes before a day. */
    public Stand before(int day) {
        int at = place(day);
        return standAt(at);
    }

    /** The readings of the line, by day. */
    public List<Known> line() {
        return line;
    }

    /** Days whose readings the database still has. */
    public List<Integer> withdrawn() {
        return withdrawn;
    }

    /** Where the meter stands now. */
    public Stand stand() {
        return standAt(line.size());
    }

    private Stand standAt(int size) {
        Known last = size == 0 ? null : line.get(size - 1);
        int proven = provenBefore(size);
        return new Stand(
                last == null ? start.lastDay() : last.day(),
                last == null ? start.lastRegister() : last.register(),
                last == null ? start.estimated() : last.estimated(),
                proven < 0 ? start.provenDay() : line.get(proven).day(),
                proven < 0 ? start.provenRegister() : line.get(proven).register(),
                zeros,
                usual);
    }

    private Verdict offerAgain(int at, Offer offer) {
        Known known = line.get(at);
        boolean proves = known.estimated() && !offer.estimated();
        if (known.register() == offer.register() && (!proves || offer.day() <= billedThrough)) {
            return Verdict.unchanged();
        }
        Step step = step(at, offer);
        Verdict verdict = at == line.size() - 1 ? Plausibility.judge(terms, usual, step) : judgeNext(at + 1, at, step);
        if (!proves || offer.day() <= billedThrough) {
            return Verdict.held(ExceptionReason.DUPLICATE, verdict.volume(), verdict.expected());
        }
        if (verdict.isLanded()) {
            replace(at, offer, verdict);
        }
        return verdict;
    }

    /** A late reading is sure if it only divides what the next one brought; else it must be plausible and leave the next one so. */
    private Verdict judgeLate(int at, Step step) {
        return judgeNext(at, -1, step).marked(ReadingMark.LATE.bit());
    }

    private Verdict judgeNext(int nextAt, int replacedAt, Step step) {
        Known next = line.get(nextAt);
        long both = next.volume() + (replacedAt < 0 ? 0 : line.get(replacedAt).volume());
        long volume = step.adds(dial) * dial.factor();
        if (volume >= 0 && volume <= both) {
            int marks = Plausibility.marks(
                    step.previousDay(), step.day(), step.previousRegister(), step.register(), volume);
            return Verdict.landed(volume, Usual.UNKNOWN, marks);
        }
        Verdict alone = Plausibility.judge(terms, usual, step);
        boolean provenWrong = step.estimated() && !next.estimated();
        boolean fits = alone.volume() <= both || provenWrong;
        return alone.isLanded() && !fits
                ? Verdict.held(ExceptionReason.OUT_OF_ORDER, alone.volume(), alone.expected())
                : alone;
    }

    private void insert(int at, Offer offer, Step step, Verdict verdict) {
        boolean last = at == line.size();
        line.add(
                at,
                new Known(
                        offer.day(),
                        offer.register(),
                        step.previousDay(),
                        step.previousRegister(),
                        verdict.volume(),
                        offer.estimated(),
                        offer.source(),
                        verdict.marks(),
                        Fate.NEW));
        if (last) {
            zeros = verdict.volume() == 0 ? zeros + 1 : 0;
            if (!offer.estimated() && verdict.volume() >= 0) {
                learn(step.provenDay(), step.day(), step.moved(dial));
            }
        } else {
            Known next = line.get(at + 1);
            line.set(at + 1, next.after(offer.day(), offer.register(), next.volume() - verdict.volume()));
            countZeros();
        }
    }

    private void replace(int at, Offer offer, Verdict verdict) {
        Known old = line.get(at);
        Fate fate = old.fate() == Fate.NEW ? Fate.NEW : Fate.CHANGED;
        line.set(
                at,
                new Known(
                        offer.day(),
                        offer.register(),
                        old.previousDay(),
                        old.previousRegister(),
                        verdict.volume(),
                        offer.estimated(),
                        offer.source(),
                        verdict.marks(),
                        fate));
        if (at + 1 < line.size()) {
            Known next = line.get(at + 1);
            line.set(
                    at + 1, next.after(offer.day(), offer.register(), next.volume() + old.volume() - verdict.volume()));
        }
        countZeros();
    }

    private void learn(int fromDay, int toDay, long moved) {
        usual = usual.learn(fromDay, toDay, moved * dial.factor());
    }

    private void countZeros() {
        int count = 0;
        int at = line.size() - 1;
        while (at >= 0 && line.get(at).volume() == 0) {
            count++;
            at--;
        }
        zeros = count;
    }

    private Step step(int at, Offer offer) {
        int proven = provenBefore(at);
        return new Step(
                at == 0 ? start.lastDay() : line.get(at - 1).day(),
                at == 0 ? start.lastRegister() : line.get(at - 1).register(),
                proven < 0 ? start.provenDay() : line.get(proven).day(),
                proven < 0 ? start.provenRegister() : line.get(proven).register(),
                offer.day(),
                offer.register(),
                offer.estimated(),
                zeros);
    }

    private int provenBefore(int at) {
        int proven = at - 1;
        while (proven >= 0 && line.get(proven).estimated()) {
            proven--;
        }
        return proven;
    }

    /** Where a day belongs: the first reading that is not before it. Nearly always that is the end. */
    private int place(int day) {
        int at = line.size();
        while (at > 0 && line.get(at - 1).day() >= day) {
            at--;
        }
        return at;
    }

    private boolean isKnownDay(int at, int day) {
        return at < line.size() && line.get(at).day() == day;
    }
}
