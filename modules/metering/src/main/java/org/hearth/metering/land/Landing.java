package org.hearth.metering.land;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.hearth.exchange.RowError;
import org.hearth.kernel.Refused;
import org.hearth.kernel.port.Caller;
import org.hearth.kernel.port.Events;
import org.hearth.kernel.port.Sql;
import org.hearth.metering.ReadingsLanded;
import org.hearth.metering.history.HotReadings;
import org.hearth.metering.line.Billed;
import org.hearth.metering.line.KnownLines;
import org.hearth.metering.line.LineWriter;
import org.hearth.metering.line.MeterIndex;
import org.hearth.metering.line.MeterLoad;
import org.hearth.metering.line.Partitions;
import org.hearth.metering.plausibility.Course;
import org.hearth.metering.plausibility.Terms;
import org.hearth.metering.plausibility.Verdict;
import org.jdbi.v3.core.Handle;

/** Lands a batch in the caller's transaction: all that is good of it, or nothing. */
public final class Landing {
    private static final int UNCHANGED_KEPT = 10_000;

    private final Sql sql;
    private final Events events;
    private final Billed.Inquiry billed;
    private final HotReadings hot;
    private final Caller caller;
    private final Clock clock;
    private final Supplier<Terms.Limits> limits;

    public Landing(
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

    /**
     * Lands a batch; one that came before, by key, has no further effect and gets its old answer.
     *
     * @throws Refused if the key stands for another content
     */
    public Answer land(Batch batch) {
        sql.plansInBulk();
        LocalDate today = LocalDate.now(clock);
        Partitions.ensure(sql, batch.rows().years((int) today.toEpochDay()));
        Partitions.ahead(sql, today);
        return sql.with(handle -> {
            Batches batches = new Batches(handle);
            batches.lock();
            Optional<Answer> before = batches.find(batch.key(), batch.content());
            return before.orElseGet(() -> landNew(handle, batches, batch));
        });
    }

    /** Judges a batch without keeping anything. */
    public Answer tryOut(Batch batch) {
        sql.plansInBulk();
        return sql.with(handle -> {
            MeterIndex meters = MeterLoad.forRows(handle, batch.rows()).judgedBy(limits.get());
            Outcomes outcomes = new Outcomes(batch.rows(), batch.errors());
            judge(handle, meters, batch, outcomes, (place, course) -> {});
            outcomes.forQueue(meters);
            return answer(0, batch, outcomes);
        });
    }

    /** Keeps other batches out until the transaction ends. */
    public void hold() {
        sql.use(handle -> new Batches(handle).lock());
    }

    private Answer landNew(Handle handle, Batches batches, Batch batch) {
        Instant now = clock.instant();
        long id = batches.nextId();
        MeterIndex meters = MeterLoad.forRows(handle, batch.rows()).judgedBy(limits.get());
        Outcomes outcomes = new Outcomes(batch.rows(), batch.errors());
        LineWriter writer = new LineWriter(handle, meters, id);
        LatestReadings latest = new LatestReadings(meters, id);
        Queue queue = new Queue(handle, meters);
        Map<Long, List<Queue.Waiting>> waiting = queue.waiting();
        List<Queue.Waiting> settled = new ArrayList<>();
        judge(handle, meters, batch, outcomes, (place, course) -> {
            for (Queue.Waiting each : waiting.getOrDefault(meters.id(place), List.of())) {
                if (course.reaches(each.offer().day())
                        && course.offer(each.offer()).isLanded()) {
                    settled.add(each);
                }
            }
            writer.meter(place, course);
            latest.meter(place, course);
        });
        writer.flush();
        queue.add(outcomes.forQueue(meters), id, now);
        queue.close(settled, now, caller.personName());
        Answer answer = answer(id, batch, outcomes);
        LocalDate from = writer.isEmpty() ? null : writer.from();
        LocalDate to = writer.isEmpty() ? null : writer.to();
        batches.add(batch, answer, from, to, caller.personName(), now);
        if (from != null && to != null) {
            events.publish(new ReadingsLanded(id, from, to, answer.landed()));
            hot.afterCommit(latest.rows(), latest.unsure());
        }
        return answer;
    }

    private void judge(Handle handle, MeterIndex meters, Batch batch, Outcomes outcomes, Judged judged) {
        int today = (int) LocalDate.now(clock).toEpochDay();
        Judging judging = new Judging(batch.rows(), meters, today, outcomes::unknownMeter);
        Judging.Late late = judging.late();
        KnownLines known = KnownLines.load(handle, late.ids(), late.days());
        int[] span = judging.span();
        Set<Held.Key> inQueue = new Queue(handle, meters).known(span[0], span[1]);
        judging.judge(known, billed.of(late.accounts()), inQueue, new Judging.Sink() {
            @Override
            public void reading(int row, int place, Verdict verdict, Course course) {
                outcomes.reading(row, place, verdict, course);
            }

            @Override
            public void meter(int place, Course course) {
                judged.meter(place, course);
            }
        });
    }

    private static Answer answer(long id, Batch batch, Outcomes outcomes) {
        List<RowError> errors = batch.errors().list();
        List<Integer> unchanged = outcomes.unchangedLines();
        return new Answer(
                id,
                batch.rowsRead(),
                outcomes.landed(),
                outcomes.unchanged(),
                outcomes.held(),
                batch.errors().count() - outcomes.held(),
                errors,
                unchanged.size() <= UNCHANGED_KEPT ? unchanged : List.of(),
                batch.mapping());
    }

    /** Takes a meter whose readings are all judged. */
    private interface Judged {
        void meter(int place, Course course);
    }
}
