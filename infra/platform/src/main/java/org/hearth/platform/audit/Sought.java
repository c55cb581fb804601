package org.hearth.platform.audit;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * What every log of acts is searched by.
 *
 * @param act an act, or a room with all its acts; empty for any
 * @param from the first day in Beijing, null for any
 * @param to the last day in Beijing, null for any
 */
record Sought(
        String act, @Nullable LocalDate from, @Nullable LocalDate to) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Binds {@code act}, {@code room}, {@code from} and {@code before}. */
    Query on(Query query) {
        return query.bind("act", act.strip())
                .bind("room", literal(act) + ".%")
                .bind("from", start(from, 0))
                .bind("before", start(to, 1));
    }

    /** A text that means itself in a pattern. */
    static String literal(String text) {
        return text.strip().replaceAll("([\\\\%_])", "\\\\$1");
    }

    private static @Nullable OffsetDateTime start(@Nullable LocalDate day, int later) {
        return day == null ? null : day.plusDays(later).atStartOfDay(ZONE).toOffsetDateTime();
    }
}
