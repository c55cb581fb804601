package org.hearth.metering.plausibility;

import org.hearth.metering.ExceptionRow.ExceptionReason;
import org.hearth.metering.ReadingRow.ReadingMark;
import org.hearth.metering.plausibility.Usual.Expected;
import org.jspecify.annotations.Nullable;

/** Judges one step of a meter. All bounds are here, in litres and days, but those that a company may choose ({@link Terms.Limits}). */
final class Plausibility {
    /** A regulator found fault with intervals under 25 and over 90 days. */
    static final int SHORTEST_DAYS = 25;

    static final int LONGEST_DAYS = 90;

    /** A dial is chosen so that it does not go round in a hundred days. */
    private static final int DAYS_ROUND = 100;

    private static final int ZEROS_ACTUAL = 3;
    private static final int ZEROS_ESTIMATED = 2;
    private static final int LIVED_IN_A_DAY = 50;
    private static final int STUCK_DAYS = 20;
    private static final long STUCK_EXPECTED = 100_000;

    private Plausibility() {}

    /** Judges a reading that comes after all that is known. */
    static Verdict judge(Terms terms, Usual usual, Step step) {
        Dial dial = terms.dial();
        long moved = step.moved(dial) * dial.factor();
        long volume = step.adds(dial) * dial.factor();
        Expected expected = usual.expected(step.baseDay(), step.baseDay() + step.days());
        boolean tooMuch = moved > most(terms, expected, step.days());
        boolean pastTop = step.moved(dial) <= dial.capacity() / 2;
        if (step.isLower() && (tooMuch || !pastTop)) {
            long back = (step.adds(dial) - dial.capacity()) * dial.factor();
            return pastTop
                    ? Verdict.held(ExceptionReason.ROLL_OVER, volume, expected.litres())
                    : Verdict.held(ExceptionReason.NEGATIVE, back, expected.litres());
        }
        if (tooMuch) {
            return Verdict.held(ExceptionReason.SPIKE, volume, expected.litres());
        }
        if (step.estimated() && moved > yearsPeak(usual, step.days())) {
            return Verdict.held(ExceptionReason.ESTIMATE_HIGH, volume, expected.litres());
        }
        return Verdict.landed(volume, expected.litres(), marks(step, volume))
                .noting(note(usual, step, expected, volume));
    }

    private static long yearsPeak(Usual usual, int days) {
        int peak = usual.yearsPeak();
        return peak == Usual.UNKNOWN ? Long.MAX_VALUE : (peak + 1L) * days;
    }

    /** The marks that follow from the figures of a reading that counts. */
    static int marks(int previousDay, int day, long previousRegister, long register, long volume) {
        int days = day - previousDay;
        int marks = days < SHORTEST_DAYS ? ReadingMark.SHORT_INTERVAL.bit() : 0;
        marks |= days > LONGEST_DAYS ? ReadingMark.LONG_INTERVAL.bit() : 0;
        marks |= volume < 0 ? ReadingMark.CORRECTION.bit() : 0;
        marks |= volume >= 0 && register < previousRegister ? ReadingMark.ROLLED_OVER.bit() : 0;
        return marks;
    }

    private static int marks(Step step, long volume) {
        return marks(step.previousDay(), step.day(), step.previousRegister(), step.register(), volume);
    }

    private static long most(Terms terms, Expected expected, int days) {
        Dial dial = terms.dial();
        return expected.isKnown()
                ? terms.limits().most(expected, days)
                : dial.capacity() / DAYS_ROUND * days * dial.factor();
    }

    /** No volume is possible, so it counts; but where gas was used before, somebody should go and see. Said once, not each month. */
    private static @Nullable ExceptionReason note(Usual usual, Step step, Expected expected, long volume) {
        if (volume != 0) {
            return null;
        }
        boolean enough = expected.isKnown() && expected.litres() >= STUCK_EXPECTED && step.days() >= STUCK_DAYS;
        if (!step.estimated() && step.zeros() == 0 && enough) {
            return ExceptionReason.STUCK;
        }
        boolean run = step.zeros() + 1 == (step.estimated() ? ZEROS_ESTIMATED : ZEROS_ACTUAL);
        return run && usual.mean() >= LIVED_IN_A_DAY ? ExceptionReason.ZERO_RUN : null;
    }
}
