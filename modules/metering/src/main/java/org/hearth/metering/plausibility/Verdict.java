package org.hearth.metering.plausibility;

import org.hearth.metering.ExceptionRow.ExceptionReason;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of a reading.
 *
 * @param reason why it is held or to be looked at, null if there is nothing
 * @param refusal code of the catalogue if it is refused, else empty
 * @param volume litres used since the reading before, if it counts or would count
 * @param expected litres that were to be expected, negative if nothing is known
 * @param marks bits of {@link org.hearth.metering.ReadingRow.ReadingMark}
 */
public record Verdict(
        Outcome outcome, @Nullable ExceptionReason reason, String refusal, long volume, long expected, int marks) {

    /** What becomes of a reading. */
    public enum Outcome {
        /** It counts; with a reason, somebody should look at it all the same. */
        LANDED,
        /** It is known already. */
        UNCHANGED,
        /** It waits for a person and does not count. */
        HELD,
        /** It can never be true. */
        REFUSED
    }

    static Verdict landed(long volume, long expected, int marks) {
        return new Verdict(Outcome.LANDED, null, "", volume, expected, marks);
    }

    static Verdict held(ExceptionReason reason, long volume, long expected) {
        return new Verdict(Outcome.HELD, reason, "", volume, expected, 0);
    }

    static Verdict refused(String code) {
        return new Verdict(Outcome.REFUSED, null, code, 0, Usual.UNKNOWN, 0);
    }

    public static Verdict unchanged() {
        return new Verdict(Outcome.UNCHANGED, null, "", 0, Usual.UNKNOWN, 0);
    }

    Verdict noting(@Nullable ExceptionReason toLookAt) {
        return new Verdict(outcome, toLookAt, refusal, volume, expected, marks);
    }

    Verdict marked(int more) {
        return new Verdict(outcome, reason, refusal, volume, expected, marks | more);
    }

    public boolean isLanded() {
        return outcome == Outcome.LANDED;
    }
}
