package org.hearth.metering.ingest;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hearth.metering.ReadingInput;
import org.jspecify.annotations.Nullable;

/** Readings given as a list, read by the same rules as those in files. */
public final class ReadingList {
    private ReadingList() {}

    /** Reads a list into rows, whose lines are the places in the list, the first being 1. */
    public static void read(List<ReadingInput> readings, ReadingRows rows, RowErrors errors) {
        RowTaker taker = new RowTaker(rows, errors, StandardCharsets.UTF_8);
        int place = 1;
        for (ReadingInput reading : readings) {
            taker.number.set(text(reading.meterNumber()));
            taker.day.set(text(reading.readOn()));
            taker.register.set(text(reading.register()));
            taker.source.set(text(reading.source()));
            taker.estimated.set(Boolean.TRUE.equals(reading.estimated()) ? "1" : "");
            taker.take(place++);
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
