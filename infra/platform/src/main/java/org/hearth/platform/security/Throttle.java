package org.hearth.platform.security;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.hearth.kernel.Refused;
import org.hearth.kernel.port.SqlFile;
import org.hearth.tenants.PlatformSql;
import org.jdbi.v3.core.Handle;

/**
 * The brake on guessing, kept in the database so that it holds over all nodes. An attempt counts as failed before the password
 * is looked at and is taken back when it was right, so that many attempts at once gain nothing.
 */
@Singleton
public class Throttle {
    private final PlatformSql sql;
    private final Clock clock;

    @Inject
    Throttle(PlatformSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Lets an attempt pass and counts it.
     *
     * @throws Refused with reason TOO_MANY and the seconds to wait
     */
    public void admit(String login, String address) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Duration wait = sql.inTransaction(handle -> {
            Duration ofName = admit(handle, Delay.OF_NAME, login, now);
            return ofName.isZero() ? admit(handle, Delay.OF_ADDRESS, address, now) : ofName;
        });
        check(wait);
    }

    /**
     * Lets an attempt pass that names nobody, and counts it against the address alone.
     *
     * @throws Refused with reason TOO_MANY and the seconds to wait
     */
    public void admit(String address) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        check(sql.inTransaction(handle -> admit(handle, Delay.OF_ADDRESS, address, now)));
    }

    /** The attempt was right: the address gets it back. */
    public void succeeded(String address) {
        sql.inTransaction(handle -> forgive(handle, address));
    }

    /** The attempt was right: the name starts anew, the address gets this one attempt back. */
    public void succeeded(String login, String address) {
        sql.inTransaction(handle -> {
            handle.createUpdate("delete from sign_in_throttle where print = :print")
                    .bind("print", print(Delay.OF_NAME, login))
                    .execute();
            return forgive(handle, address);
        });
    }

    private static int forgive(Handle handle, String address) {
        return handle.createUpdate("update sign_in_throttle set failures = greatest(failures - 1, 0), open_at = last_at"
                        + " where print = :print")
                .bind("print", print(Delay.OF_ADDRESS, address))
                .execute();
    }

    private static void check(Duration wait) {
        if (!wait.isZero()) {
            throw Refused.because(
                    Refused.Reason.TOO_MANY,
                    "sign_in_wait",
                    Map.of("seconds", wait.plusMillis(999).toSeconds()));
        }
    }

    private static Duration admit(Handle handle, Delay delay, String value, Instant now) {
        byte[] print = print(delay, value);
        handle.createUpdate("insert into sign_in_throttle (print, failures, last_at, open_at)"
                        + " values (:print, 0, :now, :now) on conflict do nothing")
                .bind("print", print)
                .bind("now", utc(now))
                .execute();
        Past past = handle.createQuery(
                        "select failures, last_at, open_at from sign_in_throttle where print = :print for update")
                .bind("print", print)
                .map((row, context) -> new Past(
                        row.getInt("failures"),
                        row.getObject("last_at", OffsetDateTime.class).toInstant(),
                        row.getObject("open_at", OffsetDateTime.class).toInstant()))
                .one();
        if (past.openAt().isAfter(now)) {
            return Duration.between(now, past.openAt());
        }
        int failures = past.lastAt().plus(Delay.MEMORY).isBefore(now) ? 1 : past.failures() + 1;
        handle.createUpdate(SqlFile.of(Throttle.class, "count_failure.sql"))
                .bind("failures", failures)
                .bind("now", utc(now))
                .bind("openAt", utc(now.plus(delay.after(failures))))
                .bind("forget", utc(now.minus(Delay.MEMORY)))
                .bind("print", print)
                .execute();
        return Duration.ZERO;
    }

    private record Past(int failures, Instant lastAt, Instant openAt) {}

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static byte[] print(Delay delay, String value) {
        return Secret.print(delay.name() + " " + value);
    }
}
