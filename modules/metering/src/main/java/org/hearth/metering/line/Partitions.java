package org.hearth.metering.line;

import java.time.YearMonth;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hearth.kernel.port.SqlFile;
import org.jdbi.v3.core.Handle;

/**
 * One partition a month. A new one is made apart, filled, and then attached: attaching builds its key in one go and, unlike
 * creating it in place, does not lock out those who read.
 */
final class Partitions {
    private final Handle handle;
    private final Set<String> attached = new HashSet<>();
    private final Set<YearMonth> loose = new TreeSet<>();

    Partitions(Handle handle) {
        this.handle = handle;
        attached.addAll(handle.createQuery(SqlFile.of(Partitions.class, "partitions_there.sql"))
                .mapTo(String.class)
                .list());
    }

    static String name(YearMonth month) {
        return "reading_%04d%02d".formatted(month.getYear(), month.getMonthValue());
    }

    /** Makes the tables of months that have none; readers see them once they are attached. */
    void make(Collection<YearMonth> months) {
        for (YearMonth month : months) {
            String name = name(month);
            if (!attached.contains(name) && loose.add(month)) {
                handle.execute("create table " + name + " (like reading)");
            }
        }
    }

    /** Attaches what was made. */
    void attach() {
        for (YearMonth month : List.copyOf(loose)) {
            handle.execute("alter table reading attach partition %s for values from ('%s') to ('%s')"
                    .formatted(name(month), month.atDay(1), month.plusMonths(1).atDay(1)));
            attached.add(name(month));
        }
        loose.clear();
    }
}
