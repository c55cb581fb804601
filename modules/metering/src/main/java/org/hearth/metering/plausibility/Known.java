package org.hearth.metering.plausibility;

import org.hearth.metering.ReadingRow.ReadingMark;

/**
 * A reading on a meter's line. Days count from 1970-01-01.
 *
 * @param volume litres used since the previous one
 * @param source letter of {@link org.hearth.metering.ReadingRow.ReadingSource}
 * @param marks bits of {@link ReadingMark}
 * @param fate whether the database has it like this
 */
public record Known(
        int day,
        long register,
        int previousDay,
        long previousRegister,
        long volume,
        boolean estimated,
        char source,
        int marks,
        Fate fate) {

    /** What the database does not know yet of a reading. */
    public enum Fate {
        KEPT,
        NEW,
        CHANGED
    }

    private static final int LASTING = ReadingMark.ACCEPTED.bit() | ReadingMark.LATE.bit();

    /** The same reading, measured from another one before. */
    Known after(int otherDay, long otherRegister, long otherVolume) {
        int plain = Plausibility.marks(otherDay, day, otherRegister, register, otherVolume);
        return new Known(
                day,
                register,
                otherDay,
                otherRegister,
                otherVolume,
                estimated,
                source,
                plain | (marks & LASTING),
                fate == Fate.NEW ? Fate.NEW : Fate.CHANGED);
    }
}
