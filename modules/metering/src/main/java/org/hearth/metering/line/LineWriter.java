package org.hearth.metering.line;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearth.kernel.copy.BinaryCopy;
import org.hearth.metering.plausibility.Course;
import org.hearth.metering.plausibility.Known;
import org.hearth.metering.plausibility.Known.Fate;
import org.jdbi.v3.core.Handle;

/**
 * Writes what became of meters: new readings by binary COPY, sorted, into the partitions of their months; changed ones, and where
 * the meters stand, by one statement each. Works in portions, so that memory stays bounded; all of it in the caller's transaction.
 */
public final class LineWriter {
    private static final int PORTION = 100_000;

    private final Handle handle;
    private final MeterIndex meters;
    private final long batchId;
    private final LineChanges changes;
    private final StateChanges states;
    private final Map<YearMonth, List<Landed>> months = new TreeMap<>();
    private int pending;
    private int fromDay = Integer.MAX_VALUE;
    private int toDay = Integer.MIN_VALUE;

    public LineWriter(Handle handle, MeterIndex meters, long batchId) {
        this.handle = handle;
        this.meters = meters;
        this.batchId = batchId;
        this.changes = new LineChanges(handle);
        this.states = new StateChanges(handle);
    }

    private record Landed(int place, Known reading) {}

    /** Takes what became of a meter; it is written by {@link #flush()} at the latest. */
    public void meter(int place, Course course) {
        boolean changed = !course.withdrawn().isEmpty();
        for (Known known : course.line()) {
            if (known.fate() == Fate.NEW) {
                YearMonth month = YearMonth.from(LocalDate.ofEpochDay(known.day()));
                months.computeIfAbsent(month, key -> new ArrayList<>()).add(new Landed(place, known));
                pending++;
                touch(known.day());
            } else if (known.fate() == Fate.CHANGED) {
                changes.change(meters.id(place), known);
                touch(known.day());
            }
            changed |= known.fate() != Fate.KEPT;
        }
        for (int day : course.withdrawn()) {
            changes.remove(meters.id(place), day);
            touch(day);
        }
        if (changed) {
            states.add(meters.id(place), course.stand());
        }
        if (pending >= PORTION) {
            write();
        }
    }

    /** Writes what is left. */
    public void flush() {
        write();
        changes.flush();
        states.flush();
    }

    /** Whether anything was or will be written. */
    public boolean isEmpty() {
        return fromDay > toDay;
    }

    /** The first day whose reading is new, changed or gone. */
    public LocalDate from() {
        return LocalDate.ofEpochDay(fromDay);
    }

    /** The last such day. */
    public LocalDate to() {
        return LocalDate.ofEpochDay(toDay);
    }

    private void touch(int day) {
        fromDay = Math.min(fromDay, day);
        toDay = Math.max(toDay, day);
    }

    private void write() {
        months.forEach(this::copy);
        months.clear();
        pending = 0;
    }

    private void copy(YearMonth month, List<Landed> readings) {
        try (BinaryCopy copy = BinaryCopy.into(
                handle,
                Partitions.name(month),
                "meter_id",
                "account_id",
                "register_l",
                "previous_register_l",
                "volume_l",
                "batch_id",
                "read_on",
                "previous_on",
                "marks",
                "estimated",
                "source")) {
            for (Landed landed : readings) {
                Known known = landed.reading();
                copy.row()
                        .int8(meters.id(landed.place()))
                        .int8(meters.account(landed.place()))
                        .int8(known.register())
                        .int8(known.previousRegister())
                        .int8(known.volume())
                        .int8(batchId)
                        .dateOfEpochDay(known.day())
                        .dateOfEpochDay(known.previousDay())
                        .int2(known.marks())
                        .bool(known.estimated())
                        .letter(known.source());
            }
            copy.finish();
        }
    }
}
