package org.hearth.platform.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoField;
import org.jspecify.annotations.Nullable;

/** One row of the trail as it goes into the chain. */
@SuppressWarnings("ArrayRecordComponent") // never compared as a record
record Entry(
        long id,
        Instant at,
        long personId,
        String person,
        String act,
        String thing,
        String details,
        long place,
        byte @Nullable [] hash) {
    static final String COLUMNS =
            "id, at, person_id, person, act, thing, details::text as details, coalesce(place, 0) as place, hash";

    static Entry read(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getLong("person_id"),
                row.getString("person"),
                row.getString("act"),
                row.getString("thing"),
                row.getString("details"),
                row.getLong("place"),
                row.getBytes("hash"));
    }

    /** SHA-256 over the hash before it and every value of the row, each with its length so that none can flow into the next. */
    byte[] hashAfter(byte[] previous) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(previous);
            number(digest, id);
            number(digest, at.getEpochSecond());
            number(digest, at.getLong(ChronoField.MICRO_OF_SECOND));
            number(digest, personId);
            text(digest, person);
            text(digest, act);
            text(digest, thing);
            text(digest, details);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void number(MessageDigest digest, long value) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(value).flip());
    }

    private static void text(MessageDigest digest, String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        number(digest, bytes.length);
        digest.update(bytes);
    }
}
