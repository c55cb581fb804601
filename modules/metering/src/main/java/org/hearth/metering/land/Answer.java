package org.hearth.metering.land;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.hearth.exchange.RowError;

/**
 * What a batch answered, kept so that the same batch gets the same answer again.
 *
 * @param refused rows that can never count
 * @param held rows that wait for a person
 * @param errors of refused and held rows, by row
 * @param unchangedRows which rows were known, only for short lists
 */
public record Answer(
        long batchId,
        int rows,
        int landed,
        int unchanged,
        int held,
        int refused,
        List<RowError> errors,
        List<Integer> unchangedRows,
        Map<String, String> mapping) {
    private static final int ERRORS_KEPT = 10_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Without the errors of a file that is wrong all over. */
    Answer shortened() {
        return new Answer(
                batchId,
                rows,
                landed,
                unchanged,
                held,
                refused,
                errors.subList(0, Math.min(errors.size(), ERRORS_KEPT)),
                unchangedRows,
                mapping);
    }

    String toJson() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Answer ofJson(String json) {
        try {
            return JSON.readValue(json, Answer.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
