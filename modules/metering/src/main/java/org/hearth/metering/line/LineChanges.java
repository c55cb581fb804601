package org.hearth.metering.line;

import java.util.ArrayList;
import java.util.List;
import org.hearth.kernel.port.SqlFile;
import org.hearth.metering.plausibility.Known;
import org.jdbi.v3.core.Handle;

/** Readings that were known and have changed, or are gone. */
final class LineChanges {
    private final Handle handle;
    private final List<Long> meters = new ArrayList<>();
    private final List<Known> readings = new ArrayList<>();
    private final List<Long> removedMeters = new ArrayList<>();
    private final List<Integer> removedDays = new ArrayList<>();

    LineChanges(Handle handle) {
        this.handle = handle;
    }

    void change(long meterId, Known reading) {
        meters.add(meterId);
        readings.add(reading);
    }

    void remove(long meterId, int day) {
        removedMeters.add(meterId);
        removedDays.add(day);
    }

    void flush() {
        if (!removedMeters.isEmpty()) {
            delete();
        }
        if (!meters.isEmpty()) {
            update();
        }
    }

    private void delete() {
        SqlArrays arrays = new SqlArrays(handle);
        try (var statement = handle.createUpdate(SqlFile.of(LineChanges.class, "delete_readings.sql"))) {
            arrays.int8(
                    statement,
                    "meters",
                    removedMeters.stream().mapToLong(Long::longValue).toArray());
            arrays.int4(
                    statement,
                    "days",
                    removedDays.stream().mapToInt(Integer::intValue).toArray());
            statement.execute();
        }
    }

    private void update() {
        SqlArrays arrays = new SqlArrays(handle);
        int size = readings.size();
        boolean[] estimated = new boolean[size];
        for (int i = 0; i < size; i++) {
            estimated[i] = readings.get(i).estimated();
        }
        try (var statement = handle.createUpdate(SqlFile.of(LineChanges.class, "update_readings.sql"))) {
            arrays.int8(
                    statement,
                    "meters",
                    meters.stream().mapToLong(Long::longValue).toArray());
            arrays.int4(
                    statement, "days", readings.stream().mapToInt(Known::day).toArray());
            arrays.int8(
                    statement,
                    "registers",
                    readings.stream().mapToLong(Known::register).toArray());
            arrays.int8(
                    statement,
                    "previousRegisters",
                    readings.stream().mapToLong(Known::previousRegister).toArray());
            arrays.int8(
                    statement,
                    "volumes",
                    readings.stream().mapToLong(Known::volume).toArray());
            arrays.int4(
                    statement,
                    "previousDays",
                    readings.stream().mapToInt(Known::previousDay).toArray());
            arrays.int4(
                    statement, "marks", readings.stream().mapToInt(Known::marks).toArray());
            arrays.bool(statement, "estimated", estimated);
            arrays.text(
                    statement,
                    "sources",
                    readings.stream()
                            .map(reading -> String.valueOf(reading.source()))
                            .toArray(String[]::new));
            statement.bind("from", readings.stream().mapToInt(Known::day).min().orElse(0));
            statement.bind("to", readings.stream().mapToInt(Known::day).max().orElse(0));
            statement.execute();
        }
    }
}
