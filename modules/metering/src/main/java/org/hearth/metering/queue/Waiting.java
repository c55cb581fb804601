package org.hearth.metering.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.hearth.metering.ExceptionRow.ExceptionReason;
import org.hearth.metering.ExceptionRow.ExceptionState;
import org.hearth.metering.plausibility.Offer;
import org.jspecify.annotations.Nullable;

/**
 * An exception as the decisions need it.
 *
 * @param landed whether its reading counts without anybody's decision
 * @param landedRegister what came to count by a decision, null if nothing did
 * @param replacedRegister what counted on that day before a decision, null if nothing did
 */
record Waiting(
        long id,
        long meterId,
        Offer offer,
        ExceptionReason reason,
        boolean landed,
        ExceptionState state,
        @Nullable Long landedRegister,
        @Nullable Long replacedRegister,
        char replacedSource) {

    int day() {
        return offer.day();
    }

    boolean isOpen() {
        return state == ExceptionState.OPEN;
    }

    static Waiting of(ResultSet row) throws SQLException {
        String replacedSource = row.getString("replaced_source");
        return new Waiting(
                row.getLong("id"),
                row.getLong("meter_id"),
                new Offer(
                        (int) row.getObject("read_on", LocalDate.class).toEpochDay(),
                        row.getLong("register_l"),
                        row.getBoolean("estimated"),
                        row.getString("source").charAt(0)),
                ExceptionReason.valueOf(row.getString("reason")),
                row.getBoolean("landed"),
                ExceptionState.valueOf(row.getString("state")),
                row.getObject("landed_register_l", Long.class),
                row.getObject("replaced_register_l", Long.class),
                replacedSource == null ? 'A' : replacedSource.charAt(0));
    }
}
