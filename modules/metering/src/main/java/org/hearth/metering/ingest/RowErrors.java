package org.hearth.metering.ingest;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
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
