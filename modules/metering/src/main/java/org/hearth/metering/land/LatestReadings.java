package org.hearth.metering.land;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hearth.metering.ReadingRow;
import org.hearth.metering.ReadingRow.ReadingMark;
import org.hearth.metering.ReadingRow.ReadingSource;
import org.hearth.metering.line.MeterIndex;
import org.hearth.metering.plausibility.Course;
import org.hearth.metering.plausibility.Known;
import org.hearth.metering.plausibility.Known.Fate;

/** Notes the last reading of each meter that a batch touched. */
final class LatestReadings {
    private final MeterIndex meters;
    private final long batchId;
    private final List<Known> last = new ArrayList<>();
    private final List<Long> unsure = new ArrayList<>();
    private int[] places = new int[64];

    LatestReadings(MeterIndex meters, long batchId) {
        this.meters = meters;
        this.batchId = batchId;
    }

    void meter(int place, Course course) {
        List<Known> line = course.line();
        Fate fate = line.isEmpty() ? Fate.CHANGED : line.get(line.size() - 1).fate();
        if (fate == Fate.NEW) {
            if (last.size() == places.length) {
                places = Arrays.copyOf(places, places.length * 2);
            }
            places[last.size()] = place;
            last.add(line.get(line.size() - 1));
        } else if (fate == Fate.CHANGED) {
            unsure.add(meters.id(place));
        }
    }

    /** The new last readings, made one after the other while they are walked through. */
    Iterable<ReadingRow> rows() {
        return () -> IntStream.range(0, last.size())
                .mapToObj(i -> row(meters.id(places[i]), meters.account(places[i]), last.get(i), batchId))
                .iterator();
    }

    /** Meters whose last reading is gone or changed; the database knows it better. */
    List<Long> unsure() {
        return unsure;
    }

    private static ReadingRow row(long meterId, long accountId, Known known, long batchId) {
        return new ReadingRow(
                meterId,
                accountId,
                LocalDate.ofEpochDay(known.day()),
                known.register(),
                LocalDate.ofEpochDay(known.previousDay()),
                known.previousRegister(),
                known.volume(),
                known.estimated(),
                ReadingSource.of(known.source()),
                ReadingMark.of(known.marks()),
                batchId);
    }
}
