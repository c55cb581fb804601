package org.hearth.kernel;

import java.util.List;

/**
 * A slice of a list and the size of the whole.
 *
 * @param rows the rows of this slice
 * @param total how many rows there are in all
 */
public record Page<T>(List<T> rows, long total) {
    public static final int MAX_LIMIT = 1000;

    /** @throws Refused if offset is negative or limit is not within 1 to {@link #MAX_LIMIT} */
    public static void check(long offset, int limit) {
        if (offset < 0) {
            throw Refused.invalid("offset", "page_offset");
        }
        if (limit < 1 || limit > MAX_LIMIT) {
            throw Refused.invalid("limit", "page_limit");
        }
    }
}
