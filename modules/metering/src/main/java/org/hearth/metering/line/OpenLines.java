package org.hearth.metering.line;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hearth.kernel.Refused;
import org.hearth.metering.plausibility.Course;
import org.hearth.metering.plausibility.Terms;
import org.jdbi.v3.core.Handle;

/** The lines of some meters, opened far enough back to learn anew what is usual, to be changed by hand and written back. */
public final class OpenLines {
    /** A year and a month, so that each month is seen once. */
    private static final int LEARN_DAYS = 400;

    private final Handle handle;
    private final MeterIndex meters;
    private final Map<Long, Course> courses = new LinkedHashMap<>();

    /**
     * Opens lines.
     *
     * @param fromDays meter ids and the first day, since 1970-01-01, that may change
     * @throws Refused if there is no such meter
     */
    public OpenLines(
            Handle handle, Map<Long, Integer> fromDays, Billed.Inquiry inquiry, int today, Terms.Limits limits) {
        this.handle = handle;
        Map<Long, Integer> sorted = new TreeMap<>(fromDays);
        long[] ids = sorted.keySet().stream().mapToLong(Long::longValue).toArray();
        int[] days = sorted.values().stream().mapToInt(day -> day - LEARN_DAYS).toArray();
        meters = MeterLoad.byId(handle, ids).judgedBy(limits);
        KnownLines known = KnownLines.load(handle, ids, days);
        long[] accounts = new long[meters.size()];
        for (int place = 0; place < accounts.length; place++) {
            accounts[place] = meters.account(place);
        }
        Billed billed = inquiry.of(accounts);
        for (long id : ids) {
            int place = meters.byId(id);
            if (place == MeterIndex.NONE) {
                throw Refused.notFound("meter", id);
            }
            courses.put(id, known.course(meters, place, today, billed));
        }
    }

    /** The line of one of the meters that were asked for. */
    public Course course(long meterId) {
        return Optional.ofNullable(courses.get(meterId)).orElseThrow();
    }

    /** Ids of the meters. */
    public List<Long> meterIds() {
        return new ArrayList<>(courses.keySet());
    }

    /** Learns anew what is usual and writes all that changed; gives the days touched, first and last, if any is. */
    public Optional<Touched> write(long batchId) {
        LineWriter writer = new LineWriter(handle, meters, batchId);
        courses.forEach((id, course) -> {
            course.relearn();
            writer.meter(meters.byId(id), course);
        });
        writer.flush();
        return writer.isEmpty() ? Optional.empty() : Optional.of(new Touched(writer.from(), writer.to()));
    }

    /** First and last day with a reading that is new, changed or gone. */
    public record Touched(LocalDate from, LocalDate to) {}
}
