package org.hearth.platform.outbox;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.hearth.kernel.port.SqlFile;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * How far an observer is. It has had everything that the snapshot {@code seen} saw and, while a delivery is under way, what
 * {@code target} sees up to the event {@code targetId}.
 *
 * @param now the database's snapshot when the mark was taken
 * @param retryAt not before this instant, if the last delivery failed
 */
record Mark(
        String observer,
        String seen,
        @Nullable String target,
        long targetId,
        int failures,
        @Nullable Instant retryAt,
        String now) {
    private static final int LONGEST_ERROR = 2000;

    static void create(Handle handle, String observer) {
        handle.createUpdate("insert into outbox_mark (observer) values (:observer) on conflict do nothing")
                .bind("observer", observer)
                .execute();
    }

    /** Locks the mark until the end of the transaction; empty if another node has it. */
    static Optional<Mark> take(Handle handle, String observer) {
        return handle.createQuery(SqlFile.of(Mark.class, "take_mark.sql"))
                .bind("observer", observer)
                .map((row, context) -> {
                    OffsetDateTime retryAt = row.getObject("retry_at", OffsetDateTime.class);
                    return new Mark(
                            observer,
                            row.getString("seen"),
                            row.getString("target"),
                            row.getLong("target_id"),
                            row.getInt("failures"),
                            retryAt == null ? null : retryAt.toInstant(),
                            row.getString("now"));
                })
                .findOne();
    }

    /** The observer has had the target's events up to {@code id}, and more are to come. */
    void moveWithin(Handle handle, String towards, long id) {
        handle.createUpdate(
                        "update outbox_mark set target = cast(:target as pg_snapshot), target_id = :id, moved = now(),"
                                + " failures = 0, retry_at = null, error = null where observer = :observer")
                .bind("target", towards)
                .bind("id", id)
                .bind("observer", observer)
                .execute();
    }

    /** The observer has had all that {@code snapshot} sees. */
    void finish(Handle handle, String snapshot) {
        handle.createUpdate("update outbox_mark set seen = cast(:seen as pg_snapshot), target = null, target_id = 0,"
                        + " moved = now(), failures = 0, retry_at = null, error = null where observer = :observer")
                .bind("seen", snapshot)
                .bind("observer", observer)
                .execute();
    }

    static int failed(Handle handle, String observer, Instant retryAt, String error) {
        return handle.createUpdate("update outbox_mark set failures = failures + 1, retry_at = :retryAt, error = :error"
                        + " where observer = :observer")
                .bind("retryAt", retryAt.atOffset(ZoneOffset.UTC))
                .bind("error", error.substring(0, Math.min(error.length(), LONGEST_ERROR)))
                .bind("observer", observer)
                .execute();
    }
}
