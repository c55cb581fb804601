package org.hearth.metering.queue;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.hearth.kernel.Refused;
import org.hearth.kernel.port.Audit;
import org.hearth.kernel.port.Caller;
import org.hearth.kernel.port.Sql;
import org.hearth.kernel.port.SqlFile;
import org.hearth.metering.ExceptionRow.ExceptionState;
import org.jspecify.annotations.Nullable;

/** The exceptions in the database, for those who decide. */
final class ExceptionStore {
    private final Sql sql;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    ExceptionStore(Sql sql, Audit audit, Caller caller, Clock clock) {
        this.sql = sql;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Locks exceptions, in the order of meters and days.
     *
     * @throws Refused if one is not there
     */
    List<Waiting> lock(List<Long> ids) {
        List<Waiting> found =
                sql.with(handle -> handle.createQuery(SqlFile.of(ExceptionStore.class, "lock_exceptions.sql"))
                        .bindArray("ids", Long.class, ids)
                        .map((row, context) -> Waiting.of(row))
                        .list());
        if (found.size() < new HashSet<>(ids).size()) {
            long missing = ids.stream()
                    .filter(id -> found.stream().noneMatch(each -> each.id() == id))
                    .findFirst()
                    .orElseThrow();
            throw Refused.notFound("reading_exception", missing);
        }
        return found;
    }

    /** Locks the other readings of these meters that wait. */
    List<Waiting> following(List<Long> meterIds, List<Long> exceptIds) {
        return sql.with(handle -> handle.createQuery(SqlFile.of(ExceptionStore.class, "following.sql"))
                .bindArray("meters", Long.class, meterIds)
                .bindArray("ids", Long.class, exceptIds)
                .map((row, context) -> Waiting.of(row))
                .list());
    }

    /** What was on the line in a reading's place. */
    record Replaced(long register, char source) {}

    /** Keeps a decision, or takes it back if the state is OPEN. */
    void decide(
            Waiting waiting,
            ExceptionState state,
            String note,
            @Nullable Long landedRegister,
            @Nullable Replaced replaced) {
        boolean open = state == ExceptionState.OPEN;
        sql.use(handle -> handle.createUpdate(SqlFile.of(ExceptionStore.class, "decide.sql"))
                .bind("id", waiting.id())
                .bind("state", state)
                .bind("resolved", open ? null : clock.instant())
                .bind("person", open ? null : caller.personName())
                .bind("note", note)
                .bind("landedRegister", landedRegister)
                .bind("replacedRegister", replaced == null ? null : replaced.register())
                .bind("replacedSource", replaced == null ? null : String.valueOf(replaced.source()))
                .execute());
        audit.record(
                "metering.resolve",
                "reading_exception/" + waiting.id(),
                Map.of(
                        "before",
                        waiting.state().name(),
                        "after",
                        state.name(),
                        "meter",
                        waiting.meterId(),
                        "note",
                        note));
    }
}
