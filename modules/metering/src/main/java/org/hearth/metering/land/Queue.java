package org.hearth.metering.land;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearth.kernel.copy.BinaryCopy;
import org.hearth.kernel.port.SqlFile;
import org.hearth.metering.ExceptionRow.ExceptionState;
import org.hearth.metering.line.MeterIndex;
import org.hearth.metering.plausibility.Offer;
import org.hearth.metering.plausibility.Verdict;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Puts readings into the queue of exceptions; the same reading stands there once, however often it comes. */
final class Queue {
    private static final int FEW = 20_000;

    private final Handle handle;
    private final MeterIndex meters;

    Queue(Handle handle, MeterIndex meters) {
        this.handle = handle;
        this.meters = meters;
    }

    /** Readings of these days that are in the queue and do not count by themselves, waiting or decided. */
    Set<Held.Key> known(int fromDay, int toDay) {
        return new HashSet<>(handle.createQuery("select meter_id, read_on, register_l from reading_exception"
                        + " where not landed and read_on between :from and :to"
                        + " and (:meters::bigint[] is null or meter_id = any (:meters))")
                .bindByType("meters", few(), Long[].class)
                .bind("from", LocalDate.ofEpochDay(fromDay))
                .bind("to", LocalDate.ofEpochDay(toDay))
                .map((row, context) -> new Held.Key(
                        row.getLong(1), (int) row.getObject(2, LocalDate.class).toEpochDay(), row.getLong(3)))
                .list());
    }

    /** Readings that wait, by meter and, within, by day. */
    Map<Long, List<Waiting>> waiting() {
        return handle
                .createQuery("select id, meter_id, read_on, register_l, estimated, source::text from reading_exception"
                        + " where state = 'OPEN' and not landed and (:meters::bigint[] is null or meter_id = any (:meters))"
                        + " order by meter_id, read_on, id")
                .bindByType("meters", few(), Long[].class)
                .map((row, context) -> new Waiting(
                        row.getLong(1),
                        row.getLong(2),
                        new Offer(
                                (int) row.getObject(3, LocalDate.class).toEpochDay(),
                                row.getLong(4),
                                row.getBoolean(5),
                                row.getString(6).charAt(0))))
                .stream()
                .collect(Collectors.groupingBy(Waiting::meterId));
    }

    /** A reading that waits for a person. */
    record Waiting(long id, long meterId, Offer offer) {}

    void add(List<Held> held, long batchId, Instant now) {
        if (held.isEmpty()) {
            return;
        }
        try (BinaryCopy copy = BinaryCopy.into(
                handle,
                "reading_exception",
                "meter_id",
                "account_id",
                "batch_id",
                "read_on",
                "register_l",
                "estimated",
                "source",
                "previous_on",
                "previous_register_l",
                "volume_l",
                "expected_l",
                "reason",
                "landed",
                "state",
                "created")) {
            for (Held each : held) {
                Verdict verdict = each.verdict();
                copy.row()
                        .int8(meters.id(each.place()))
                        .int8(meters.account(each.place()))
                        .int8(batchId)
                        .dateOfEpochDay(each.day())
                        .int8(each.register())
                        .bool(each.source() == 'E')
                        .letter(each.source())
                        .dateOfEpochDay(each.before().lastDay())
                        .int8(each.before().lastRegister())
                        .int8(verdict.volume())
                        .int8(expected(verdict))
                        .text(String.valueOf(verdict.reason()))
                        .bool(verdict.isLanded())
                        .text(ExceptionState.OPEN.name())
                        .timestamp(now);
            }
            copy.finish();
        }
    }

    /** Readings that waited and have become plausible by what landed meanwhile need nobody any more. */
    void close(List<Waiting> landed, Instant now, String person) {
        if (!landed.isEmpty()) {
            handle.createUpdate(SqlFile.of(Queue.class, "close_exceptions.sql"))
                    .bindArray(
                            "ids", Long.class, landed.stream().map(Waiting::id).toList())
                    .bind("now", now)
                    .bind("person", person)
                    .execute();
        }
    }

    /** The meters' ids if they are few enough to be looked up one by one. */
    private Long @Nullable [] few() {
        if (meters.size() > FEW) {
            return null;
        }
        Long[] ids = new Long[meters.size()];
        for (int place = 0; place < ids.length; place++) {
            ids[place] = meters.id(place);
        }
        return ids;
    }

    private static @Nullable Long expected(Verdict verdict) {
        return verdict.expected() < 0 ? null : Long.valueOf(verdict.expected());
    }
}
