package org.hearth.exchange;

import java.util.Map;
import org.hearth.kernel.Texts;

/**
 * Why a row was refused.
 *
 * @param row line or row number in the file, the first being 1
 * @param field the field that is wrong, empty if it is the row as a whole
 * @param value what stood there, shortened; personal data masked
 * @param code key into the catalogue, without {@code error.}
 * @param values what the message names
 */
public record RowError(long row, String field, String value, String code, Map<String, Object> values) {
    private static final int SHOWN = 80;

    public RowError {
        value = value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
        values = Map.copyOf(values);
    }

    /** The reason in words, led by the column's label. */
    public String reason(Texts texts) {
        String text = texts.text("error." + code, values).replace("{value}", value);
        String label = texts.entries().getOrDefault("column." + field, field);
        return field.isEmpty() ? text : label + ": " + text;
    }
}
