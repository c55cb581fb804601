package org.hearth.exchange;

import java.util.List;

/**
 * A column that a kind of file may have.
 *
 * @param field its name in the house, for example {@code account_no}; its label is {@code column.<field>} in the catalogue
 * @param required whether a file without it is refused
 * @param headers what files call it, in any language; compared without case, spaces, signs and remarks in brackets
 */
public record Column(String field, boolean required, List<String> headers) {
    public Column {
        headers = List.copyOf(headers);
    }

    public static Column required(String field, String... headers) {
        return new Column(field, true, List.of(headers));
    }

    public static Column optional(String field, String... headers) {
        return new Column(field, false, List.of(headers));
    }
}
