package org.hearth.metering;

import java.util.List;
import java.util.Map;

/**
 * What became of a list of readings.
 *
 * @param key the key it came under
 * @param held how many wait for a person
 * @param results one for each reading, in order
 */
public record ReadingResult(
        long batchId, String key, int rows, int landed, int unchanged, int held, int refused, List<RowResult> results) {
    public ReadingResult {
        results = List.copyOf(results);
    }

    /**
     * What became of one reading.
     *
     * @param row its place, the first being 1
     * @param code the catalogue's key of the reason, without {@code error.}; empty if there is none
     * @param field what is wrong, empty if nothing is
     * @param values what the reason names
     */
    public record RowResult(int row, RowState state, String code, String field, Map<String, Object> values) {
        public RowResult {
            values = Map.copyOf(values);
        }
    }

    /** What becomes of a reading. */
    public enum RowState {
        /** It counts. */
        LANDED,
        /** It was known. */
        UNCHANGED,
        /** It waits in the queue of exceptions. */
        HELD,
        /** It can never count. */
        REFUSED
    }
}
