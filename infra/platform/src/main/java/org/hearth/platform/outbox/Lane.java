package org.hearth.platform.outbox;

import java.lang.System.Logger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hearth.kernel.port.Event;
import org.hearth.kernel.port.Observer;
import org.hearth.kernel.port.Sql;
import org.hearth.kernel.port.SqlFile;
import org.hearth.platform.work.Transactions;
import org.jdbi.v3.core.Handle;

/** The way of one observer through the outboxes: batch by batch, the observer's work and its mark in one transaction. */
final class Lane {
    private static final Logger LOG = System.getLogger(Lane.class.getName());
    private static final int BATCH = 500;
    private static final int SHRINK = 20;
    private static final int IDS_AT_ONCE = 200_000;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final Duration OTHER_NODE = Duration.ofMillis(250);

    private final Observer observer;
    private final Map<String, Class<? extends Event>> types;
    private final List<String> topics;
    private final Sql sql;
    private final Transactions transactions;
    private final Clock clock;

    Lane(Observer observer, Sql sql, Transactions transactions, Clock clock) {
        this.observer = observer;
        this.sql = sql;
        this.transactions = transactions;
        this.clock = clock;
        types = observer.observes().stream().collect(Collectors.toMap(EventJson::topic, type -> type));
        topics = List.copyOf(types.keySet());
    }

    String name() {
        return observer.name();
    }

    /** Delivers until nothing is left or its turn is over, one batch at least; says when to come back if something is left. */
    Optional<Duration> run(Duration turn) {
        Backlog backlog = new Backlog();
        int size = BATCH;
        long begun = System.nanoTime();
        do {
            int most = size;
            try {
                Step step = transactions.anew(() -> sql.with(handle -> deliver(handle, backlog, most)));
                if (step.over()) {
                    return step.again();
                }
            } catch (Observer.NotYet e) {
                backlog.clear();
                return Optional.of(e.in());
            } catch (RuntimeException e) {
                int tried = backlog.clear();
                if (tried <= 1) {
                    return Optional.of(postpone(e));
                }
                // the events before the one that fails can still be handled
                size = Math.max(1, tried / SHRINK);
            }
        } while (System.nanoTime() - begun < turn.toNanos());
        return Optional.of(Duration.ZERO);
    }

    private Step deliver(Handle handle, Backlog backlog, int most) {
        Optional<Mark> taken = Mark.take(handle, name());
        if (taken.isEmpty()) {
            return new Step(true, Optional.of(OTHER_NODE));
        }
        Mark mark = taken.get();
        Instant now = clock.instant();
        if (mark.retryAt() != null && mark.retryAt().isAfter(now)) {
            return new Step(true, Optional.of(Duration.between(now, mark.retryAt())));
        }
        String target = Objects.requireNonNullElse(mark.target(), mark.now());
        if (!backlog.continues(mark, target)) {
            backlog.load(mark, target, ids(handle, mark, target));
        }
        if (backlog.isEmpty()) {
            if (mark.target() != null || isAnything(handle, mark, target)) {
                mark.finish(handle, target);
                return new Step(false, Optional.empty());
            }
            return new Step(true, Optional.empty());
        }
        List<Long> ids = backlog.next(mark.failures() > 0 ? 1 : most);
        // An observer may have hundreds of events at once, each of thousands of customers.
        sql.plansInBulk();
        observer.on(events(handle, ids));
        if (backlog.isLastOfTarget()) {
            mark.finish(handle, target);
        } else {
            mark.moveWithin(handle, target, ids.get(ids.size() - 1));
        }
        return new Step(false, Optional.empty());
    }

    private List<Long> ids(Handle handle, Mark mark, String target) {
        return handle.createQuery(SqlFile.of(Lane.class, "pending_ids.sql"))
                .bind("seen", mark.seen())
                .bind("target", target)
                .bind("after", mark.targetId())
                .bindArray("topics", String.class, topics)
                .bind("limit", IDS_AT_ONCE)
                .mapTo(Long.class)
                .list();
    }

    /** Whether others' events lie between, over which the mark moves so that they can be deleted one day. */
    private static boolean isAnything(Handle handle, Mark mark, String target) {
        return handle.createQuery(SqlFile.of(Lane.class, "anything_new.sql"))
                .bind("seen", mark.seen())
                .bind("target", target)
                .mapTo(Boolean.class)
                .one();
    }

    private List<Event> events(Handle handle, List<Long> ids) {
        return handle.createQuery(
                        "select topic, payload::text as payload from outbox where id = any (:ids) order by id")
                .bindArray("ids", Long.class, ids)
                .map((row, context) -> EventJson.read(
                        Objects.requireNonNull(types.get(row.getString("topic"))), row.getString("payload")))
                .list();
    }

    private Duration postpone(RuntimeException failure) {
        int failures = transactions.anew(() -> sql.with(handle -> Mark.take(handle, name())
                .map(mark -> {
                    Instant retryAt = clock.instant().plus(waitAfter(mark.failures() + 1));
                    Mark.failed(handle, name(), retryAt, failure.toString());
                    return mark.failures() + 1;
                })
                .orElse(1)));
        Duration wait = waitAfter(failures);
        LOG.log(
                Logger.Level.WARNING,
                "observer " + name() + " failed for the " + failures + ". time, tried again in " + wait,
                failure);
        return wait;
    }

    /** One second after the first failure, twice as long after each further one, at most five minutes. */
    static Duration waitAfter(int failures) {
        int doublings = Math.min(failures - 1, 20);
        Duration wait = FIRST_WAIT.multipliedBy(1L << doublings);
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }

    /** What one transaction came to: whether this round of the lane is over and, if something is left, when to come back. */
    private record Step(boolean over, Optional<Duration> again) {}

    /** The ids that are still to be delivered of one target, kept over the batches so that they are looked up once. */
    private static final class Backlog {
        private String target = "";
        private long after;
        private List<Long> ids = List.of();
        private boolean isWhole;
        private int tried;

        /** Forgets everything after a failure; answers how many events were tried at once. */
        int clear() {
            target = "";
            ids = List.of();
            return tried;
        }

        boolean continues(Mark mark, String towards) {
            return !ids.isEmpty() && target.equals(towards) && after == mark.targetId();
        }

        void load(Mark mark, String towards, List<Long> found) {
            target = towards;
            after = mark.targetId();
            ids = found;
            isWhole = found.size() < IDS_AT_ONCE;
            tried = 0;
        }

        boolean isEmpty() {
            return ids.isEmpty();
        }

        List<Long> next(int most) {
            List<Long> part = ids.subList(0, Math.min(most, ids.size()));
            ids = ids.subList(part.size(), ids.size());
            after = part.get(part.size() - 1);
            tried = part.size();
            return part;
        }

        boolean isLastOfTarget() {
            return ids.isEmpty() && isWhole;
        }
    }
}
