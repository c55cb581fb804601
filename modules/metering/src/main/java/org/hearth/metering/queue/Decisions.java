package org.hearth.metering.queue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearth.kernel.Page;
import org.hearth.kernel.Refused;
import org.hearth.kernel.port.Audit;
import org.hearth.kernel.port.Caller;
import org.hearth.kernel.port.Sql;
import org.hearth.metering.ExceptionRow.ExceptionState;
import org.hearth.metering.land.Amending;
import org.hearth.metering.line.OpenLines;
import org.hearth.metering.plausibility.Course;
import org.hearth.metering.plausibility.Known;
import org.hearth.metering.plausibility.Offer;
import org.hearth.metering.plausibility.Verdict;
import org.hearth.metering.queue.ExceptionStore.Replaced;

/**
 * What a person decides about readings in the queue. All that is decided at once is one change of the meters' lines; readings of
 * the same meters that wait after it are judged again and land by themselves if they have become plausible.
 */
public final class Decisions {
    private static final int LONGEST_NOTE = 500;

    private final ExceptionStore store;
    private final Amending amending;

    public Decisions(Sql sql, Audit audit, Caller caller, Clock clock, Amending amending) {
        this.store = new ExceptionStore(sql, audit, caller, clock);
        this.amending = amending;
    }

    /** Lets readings count; gives the ids decided, with those that followed by themselves. */
    public List<Long> accept(List<Long> ids, String note) {
        List<Waiting> open = open(ids, note);
        return change(open, (course, waiting) -> {
            if (waiting.landed()) {
                store.decide(waiting, ExceptionState.ACCEPTED, note, null, null);
                return 0;
            }
            return land(course, waiting, waiting.offer(), ExceptionState.ACCEPTED, note);
        });
    }

    /** Puts estimates in the place of readings. */
    public List<Long> estimate(List<Long> ids, String note) {
        List<Waiting> open = open(ids, note);
        return change(open, (course, waiting) -> {
            if (waiting.landed() && !course.withdraw(waiting.day())) {
                throw billed(waiting);
            }
            Offer estimate = course.estimate(waiting.day())
                    .orElseThrow(() -> Refused.conflict("no_estimate", Map.of("id", waiting.id())));
            return land(course, waiting, estimate, ExceptionState.ESTIMATED, note);
        });
    }

    /** Turns readings down. */
    public List<Long> reject(List<Long> ids, String note) {
        List<Waiting> open = open(ids, note);
        return change(open, (course, waiting) -> {
            if (waiting.landed() && !course.withdraw(waiting.day())) {
                throw billed(waiting);
            }
            store.decide(waiting, ExceptionState.REJECTED, note, null, null);
            return 0;
        });
    }

    /** Takes decisions back. */
    public List<Long> undo(List<Long> ids) {
        amending.hold();
        List<Waiting> decided = store.lock(checked(ids));
        decided.stream().filter(Waiting::isOpen).findFirst().ifPresent(waiting -> {
            throw Refused.conflict("exception_open", Map.of("id", waiting.id()));
        });
        return change(decided, (course, waiting) -> {
            Long replaced = waiting.replacedRegister();
            if (waiting.landed()) {
                if (waiting.state() != ExceptionState.ACCEPTED) {
                    force(course, waiting, waiting.offer());
                }
            } else if (replaced != null) {
                char source = waiting.replacedSource();
                force(course, waiting, new Offer(waiting.day(), replaced, source == 'E', source));
            } else if (waiting.landedRegister() != null && !course.withdraw(waiting.day())) {
                throw billed(waiting);
            }
            store.decide(waiting, ExceptionState.OPEN, "", null, null);
            return 0;
        });
    }

    /** One decision on one line; answers how many readings came to count. */
    private interface Act {
        int on(Course course, Waiting waiting);
    }

    private List<Long> change(List<Waiting> waiting, Act act) {
        Map<Long, Integer> fromDays = new HashMap<>();
        waiting.forEach(each -> fromDays.merge(each.meterId(), each.day(), Math::min));
        List<Long> ids = new ArrayList<>(waiting.stream().map(Waiting::id).toList());
        amending.amend(fromDays, (lines, batchId) -> {
            int landed = 0;
            for (Waiting each : waiting) {
                landed += act.on(lines.course(each.meterId()), each);
            }
            return landed + follow(lines, ids);
        });
        return ids;
    }

    private int follow(OpenLines lines, List<Long> ids) {
        int landed = 0;
        for (Waiting next : store.following(lines.meterIds(), List.copyOf(ids))) {
            Verdict verdict = lines.course(next.meterId()).offer(next.offer());
            if (verdict.isLanded()) {
                store.decide(next, ExceptionState.ACCEPTED, "", next.offer().register(), null);
                ids.add(next.id());
                landed++;
            }
        }
        return landed;
    }

    private int land(Course course, Waiting waiting, Offer offer, ExceptionState state, String note) {
        Optional<Known> before = course.at(waiting.day());
        force(course, waiting, offer);
        Replaced replaced = before.map(known -> new Replaced(known.register(), known.source()))
                .orElse(null);
        store.decide(waiting, state, note, offer.register(), replaced);
        return 1;
    }

    private static void force(Course course, Waiting waiting, Offer offer) {
        Verdict verdict = course.force(offer);
        if (verdict.outcome() == Verdict.Outcome.REFUSED) {
            throw Refused.invalid("register", verdict.refusal(), Map.of("id", waiting.id()));
        }
        if (!verdict.isLanded()) {
            throw billed(waiting);
        }
    }

    private List<Waiting> open(List<Long> ids, String note) {
        if (note.length() > LONGEST_NOTE) {
            throw Refused.invalid("note", "note_too_long", Map.of("max", LONGEST_NOTE));
        }
        amending.hold();
        List<Waiting> found = store.lock(checked(ids));
        found.stream().filter(waiting -> !waiting.isOpen()).findFirst().ifPresent(waiting -> {
            throw Refused.conflict("exception_decided", Map.of("id", waiting.id()));
        });
        return found;
    }

    private static List<Long> checked(List<Long> ids) {
        if (ids.isEmpty() || ids.size() > Page.MAX_LIMIT) {
            throw Refused.invalid("ids", "exception_ids", Map.of("max", Page.MAX_LIMIT));
        }
        return ids;
    }

    private static Refused billed(Waiting waiting) {
        return Refused.conflict("reading_billed", Map.of("on", LocalDate.ofEpochDay(waiting.day())));
    }
}
