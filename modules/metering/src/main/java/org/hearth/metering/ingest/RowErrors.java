package org.hearth.metering.ingest;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongPredicate;
import org.hearth.exchange.RowError;

/** Why rows were refused: all of them counted, so many of them kept. */
public final class RowErrors {
    private static final int KEPT = 200_000;

    private final List<RowError> kept = new ArrayList<>();
    private final BitSet rows = new BitSet();

    public void add(RowError error) {
        rows.set(Math.toIntExact(error.row()));
        if (kept.size() < KEPT) {
            kept.add(error);
        }
    }

    /** Counts the rows up to a line that another reader refused, whether or not it kept why. */
    void markRefused(LongPredicate refused, int lastLine) {
        for (int line = 1; line <= lastLine; line++) {
            if (refused.test(line)) {
                rows.set(line);
            }
        }
    }

    /** Rows with at least one error. */
    public int count() {
        return rows.cardinality();
    }

    /** By row. */
    public List<RowError> list() {
        kept.sort(Comparator.comparingLong(RowError::row));
        return List.copyOf(kept);
    }
}
