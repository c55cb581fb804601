package org.hearth.metering.land;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.hearth.kernel.Refused;
import org.hearth.kernel.port.SqlFile;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The batches that came, by key. */
final class Batches {
    private final Handle handle;

    Batches(Handle handle) {
        this.handle = handle;
    }

    /** Waits for the batch that is being written, if any, and keeps others out until the transaction ends. Reading goes on. */
    void lock() {
        handle.execute("lock table reading_batch in share row exclusive mode");
    }

    /**
     * The answer that the batch was given before.
     *
     * @throws Refused if the key stands for another content
     */
    Optional<Answer> find(String key, byte[] content) {
        return handle.createQuery("select content, answer::text from reading_batch where key = :key")
                .bind("key", key)
                .map((row, context) -> {
                    if (!Arrays.equals(row.getBytes(1), content)) {
                        throw Refused.conflict("batch_key_used", Map.of("key", key));
                    }
                    return Answer.ofJson(row.getString(2));
                })
                .findOne();
    }

    long nextId() {
        return handle.createQuery("select nextval(pg_get_serial_sequence('reading_batch', 'id'))")
                .mapTo(Long.class)
                .one();
    }

    void add(Batch batch, Answer answer, @Nullable LocalDate from, @Nullable LocalDate to, String person, Instant now) {
        handle.createUpdate(SqlFile.of(Batches.class, "insert_batch.sql"))
                .bind("id", answer.batchId())
                .bind("key", batch.key())
                .bind("content", batch.content())
                .bind("origin", batch.origin())
                .bind("fileName", batch.fileName())
                .bind("rows", answer.rows())
                .bind("landed", answer.landed())
                .bind("unchanged", answer.unchanged())
                .bind("held", answer.held())
                .bind("refused", answer.refused())
                .bind("from", from)
                .bind("to", to)
                .bind("person", person)
                .bind("created", now)
                .bind("answer", answer.shortened().toJson())
                .execute();
    }
}
