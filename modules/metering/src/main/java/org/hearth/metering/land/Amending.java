package org.hearth.metering.land;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToIntBiFunction;
import java.util.stream.Collectors;
import org.hearth.kernel.port.Caller;
import org.hearth.kernel.port.Events;
import org.hearth.kernel.port.Sql;
import org.hearth.metering.ReadingsLanded;
import org.hearth.metering.history.HotReadings;
import org.hearth.metering.ingest.ReadingRows;
import org.hearth.metering.ingest.RowErrors;
import org.hearth.metering.line.Billed;
import org.hearth.metering.line.OpenLines;
import org.hearth.metering.line.OpenLines.Touched;
import org.hearth.metering.line.Partitions;
import org.hearth.metering.plausibility.Terms;

/** Changes to meters' lines that a person orders: kept as a batch of their own, told to others like any batch. */
public final class Amending {
    private final Sql sql;
    private final Events events;
    private final Billed.Inquiry billed;
    private final HotReadings hot;
    private final Caller caller;
    private final Clock clock;
    private final Supplier<Terms.Limits> limits;

    public Amending(
            Sql sql,
            Events events,
            Billed.Inquiry billed,
            HotReadings hot,
            Caller caller,
            Clock clock,
            Supplier<Terms.Limits> limits) {
        this.sql = sql;
        this.events = events;
        this.billed = billed;
        this.hot = hot;
        this.caller = caller;
        this.clock = clock;
        this.limits = limits;
    }

    /** Keeps other batches out until the transaction ends; taken before any other lock, so that nobody waits in a circle. */
    public void hold() {
        sql.use(handle -> new Batches(handle).lock());
    }

    /**
     * Opens lines, lets the work change them and writes what changed.
     *
     * @param fromDays meter ids and the first day, since 1970-01-01, that may change
     * @param work gets the lines and the batch's id, answers how many readings came to count
     */
    public void amend(Map<Long, Integer> fromDays, ToIntBiFunction<OpenLines, Long> work) {
        Partitions.ensure(
                sql,
                fromDays.values().stream()
                        .map(day -> LocalDate.ofEpochDay(day).getYear())
                        .collect(Collectors.toSet()));
        sql.use(handle -> {
            Batches batches = new Batches(handle);
            batches.lock();
            Instant now = clock.instant();
            int today = (int) LocalDate.now(clock).toEpochDay();
            OpenLines lines = new OpenLines(handle, fromDays, billed, today, limits.get());
            long batchId = batches.nextId();
            int landed = work.applyAsInt(lines, batchId);
            Touched touched = lines.write(batchId).orElse(null);
            if (touched == null) {
                return;
            }
            String key = "person-" + batchId;
            Batch batch = new Batch(
                    key,
                    key.getBytes(StandardCharsets.UTF_8),
                    "PERSON",
                    "",
                    new ReadingRows(),
                    new RowErrors(),
                    landed,
                    Map.of());
            Answer answer = new Answer(batchId, landed, landed, 0, 0, 0, List.of(), List.of(), Map.of());
            batches.add(batch, answer, touched.from(), touched.to(), caller.personName(), now);
            events.publish(new ReadingsLanded(batchId, touched.from(), touched.to(), landed));
            hot.afterCommit(List.of(), lines.meterIds());
        });
    }
}
