package org.hearth.metering.land;

import org.hearth.metering.line.MeterIndex;
import org.hearth.metering.plausibility.Stand;
import org.hearth.metering.plausibility.Verdict;

/** A reading for the queue. */
record Held(int row, int place, int day, long register, char source, Verdict verdict, Stand before) {
    /** What makes it the same reading when it comes again. */
    Key key(MeterIndex meters) {
        return new Key(meters.id(place), day, register);
    }

    /** A meter's register on a day. */
    record Key(long meterId, int day, long register) {}
}
