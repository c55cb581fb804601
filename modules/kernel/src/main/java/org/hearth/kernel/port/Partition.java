package org.hearth.kernel.port;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.hearth.kernel.Refused;
import org.jdbi.v3.core.Handle;

/**
 * A part of a table that is partitioned by date. It is made before anything is written into it, in a transaction of its own and
 * with the table locked: a session of PostgreSQL that puts the list of a table's parts together just when another part is attached
 * keeps the list without it, and its queries miss what stands there until the next part comes. Only the table itself is locked, on
 * which such lists are made, and not its parts: a vacuum of a large part may take many minutes.
 *
 * @param name of the part
 * @param from first day
 * @param until first day that is no longer in it
 */
public record Partition(String table, String name, LocalDate from, LocalDate until) {
    /** For so long others wait for us, at most, while we wait for those who read. */
    private static final String PATIENCE = "set local lock_timeout = '200ms'";

    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final int TRIES = 30;
    private static final long PAUSE = 100;
    private static final int AUTUMN = 10;

    /** Which of these, parts of one table, there are not. */
    public static List<Partition> missing(Sql sql, List<Partition> wanted) {
        return wanted.isEmpty() ? wanted : sql.with(handle -> missing(handle, wanted));
    }

    /**
     * Makes parts of one table, unless somebody else has. The current transaction must not have touched the table, or it would wait
     * for itself.
     *
     * @throws org.jdbi.v3.core.JdbiException if somebody has been reading the table all the while (about 9 s)
     */
    public static void make(Sql sql, List<Partition> wanted) {
        if (wanted.isEmpty()) {
            return;
        }
        for (int left = TRIES; ; left--) {
            try {
                makeNow(sql, wanted, "");
                return;
            } catch (RuntimeException e) {
                if (left == 0 || !isLocked(e)) {
                    throw e;
                }
                pause();
            }
        }
    }

    /**
     * Makes parts of one table that will be needed in some weeks, unless somebody is reading the table just now or there is no
     * connection to spare. So nobody has to wait for a backup or a long report on the day on which they are needed.
     */
    public static void makeAhead(Sql sql, List<Partition> wanted) {
        if (wanted.isEmpty()) {
            return;
        }
        try {
            makeNow(sql, wanted, " nowait");
        } catch (RuntimeException e) {
            if (!isLocked(e) && !isRefused(e)) {
                throw e;
            }
            // whoever comes next tries again
        }
    }

    /** The year whose parts are made ahead on a day: the next one, in the last quarter. */
    public static OptionalInt yearAhead(LocalDate today) {
        return today.getMonthValue() < AUTUMN ? OptionalInt.empty() : OptionalInt.of(today.getYear() + 1);
    }

    private static void makeNow(Sql sql, List<Partition> wanted, String nowait) {
        sql.apart(handle -> {
            handle.execute(PATIENCE);
            handle.execute("lock table only " + wanted.get(0).table + " in access exclusive mode" + nowait);
            missing(handle, wanted).forEach(partition -> partition.make(handle));
        });
    }

    private void make(Handle handle) {
        handle.execute(
                "create table %s partition of %s for values from ('%s') to ('%s')".formatted(name, table, from, until));
    }

    private static List<Partition> missing(Handle handle, List<Partition> wanted) {
        Set<String> there = new HashSet<>(
                handle.createQuery("select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid"
                                + " where i.inhparent = cast(:table as regclass) and c.relname = any (:names)")
                        .bind("table", wanted.get(0).table)
                        .bindArray(
                                "names",
                                String.class,
                                wanted.stream().map(Partition::name).toList())
                        .mapTo(String.class)
                        .list());
        return wanted.stream()
                .filter(partition -> !there.contains(partition.name))
                .toList();
    }

    private static boolean isLocked(Throwable failure) {
        return causes(failure)
                .anyMatch(cause -> cause instanceof SQLException sql && LOCK_NOT_AVAILABLE.equals(sql.getSQLState()));
    }

    private static boolean isRefused(Throwable failure) {
        return causes(failure).anyMatch(Refused.class::isInstance);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a table", e);
        }
    }
}
