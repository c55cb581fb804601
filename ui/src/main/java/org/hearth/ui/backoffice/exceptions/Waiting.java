package org.hearth.ui.backoffice.exceptions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearth.kernel.Page;
import org.hearth.metering.ExceptionRow;
import org.hearth.metering.Readings;

/** The queue as it is listed: knows the place of each row it has given, so that one can go on to the next. */
final class Waiting {
    private final Readings readings;
    private final Map<Long, Long> places = new HashMap<>();
    private ExceptionRow.Filter filter = ExceptionRow.Filter.OPEN;

    Waiting(Readings readings) {
        this.readings = readings;
    }

    void filter(ExceptionRow.Filter next) {
        filter = next;
        places.clear();
    }

    Page<ExceptionRow> page(long offset, int limit) {
        Page<ExceptionRow> page = readings.exceptions(filter, offset, limit);
        long place = offset;
        for (ExceptionRow row : page.rows()) {
            places.put(row.id(), place++);
        }
        return page;
    }

    /** Where the row stands, or 0 if it was not listed yet. */
    long place(ExceptionRow row) {
        Long place = places.get(row.id());
        return place == null ? 0 : place;
    }

    /** The row at a place; the last one if the place lies beyond, none if there are none. */
    Optional<ExceptionRow> at(long place) {
        List<ExceptionRow> found = page(Math.max(0, place), 1).rows();
        if (found.isEmpty() && place > 0) {
            long total = page(0, 1).total();
            return total == 0
                    ? Optional.empty()
                    : page(total - 1, 1).rows().stream().findFirst();
        }
        return found.stream().findFirst();
    }
}
