package org.hearth.metering.line;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearth.kernel.port.SqlFile;
import org.hearth.metering.plausibility.Course;
import org.hearth.metering.plausibility.Known;
import org.hearth.metering.plausibility.Known.Fate;
import org.hearth.metering.plausibility.Stand;
import org.jdbi.v3.core.Handle;

/** What the database knows of meters whose past is touched: the last look at the dial before the day asked for, and all since. */
public final class KnownLines {
    private final Map<Long, Past> pasts = new HashMap<>();

    private KnownLines() {}

    /**
     * A meter's past.
     *
     * @param baseDay the last actual reading before the day asked for, or the installation
     * @param line readings after the base, by day
     */
    private record Past(int baseDay, long baseRegister, List<Known> line) {}

    /** Loads the pasts of meters, each from before its own day on. */
    public static KnownLines load(Handle handle, long[] meterIds, int[] days) {
        KnownLines lines = new KnownLines();
        if (meterIds.length > 0) {
            SqlArrays arrays = new SqlArrays(handle);
            try (var query = handle.createQuery(SqlFile.of(KnownLines.class, "known_lines.sql"))) {
                arrays.int4(arrays.int8(query, "meters", meterIds), "days", days)
                        .setFetchSize(10_000)
                        .map((row, context) -> lines.add(row))
                        .forEach(added -> {});
            }
        }
        return lines;
    }

    /** A meter's line, open for new readings: with its past if that was loaded, else from where it stands. */
    public Course course(MeterIndex meters, int place, int today, Billed billed) {
        Past past = pasts.get(meters.id(place));
        Stand stand = meters.stand(place);
        if (past == null) {
            return new Course(meters.terms(place, today), stand, List.of(), Integer.MIN_VALUE);
        }
        int day = past.baseDay();
        long register = past.baseRegister();
        Stand base = new Stand(day, register, false, day, register, stand.zeros(), stand.usual());
        return new Course(meters.terms(place, today), base, past.line(), billed.throughDay(meters.account(place)));
    }

    private boolean add(ResultSet row) throws SQLException {
        long meterId = row.getLong(1);
        Past past = pasts.get(meterId);
        if (past == null) {
            past = new Past(day(row, 2), row.getLong(3), new ArrayList<>());
            pasts.put(meterId, past);
        }
        if (row.getObject(4) == null) {
            return false;
        }
        return past.line()
                .add(new Known(
                        day(row, 4),
                        row.getLong(5),
                        day(row, 6),
                        row.getLong(7),
                        row.getLong(8),
                        row.getBoolean(9),
                        row.getString(10).charAt(0),
                        row.getInt(11),
                        Fate.KEPT));
    }

    private static int day(ResultSet row, int column) throws SQLException {
        return (int) row.getObject(column, LocalDate.class).toEpochDay();
    }
}
