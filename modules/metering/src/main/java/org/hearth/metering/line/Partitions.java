package org.hearth.metering.line;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.hearth.kernel.port.Partition;
import org.hearth.kernel.port.Sql;

/** One partition a month. Those of a year are made together, so that its readers are disturbed once a year and not every month. */
public final class Partitions {
    private Partitions() {}

    static String name(YearMonth month) {
        return "reading_%04d%02d".formatted(month.getYear(), month.getMonthValue());
    }

    /**
     * Makes sure that readings of these years have a place; of years before the first meter none can land. Called before the current
     * transaction looks at readings.
     */
    public static void ensure(Sql sql, Collection<Integer> years) {
        List<Partition> missing = Partition.missing(
                sql, years.stream().flatMap(year -> months(year).stream()).toList());
        if (!missing.isEmpty()) {
            LocalDate first = sql.with(
                    handle -> handle.createQuery("select coalesce(min(installed_on), date '9999-01-01') from meter")
                            .mapTo(LocalDate.class)
                            .one());
            Partition.make(
                    sql,
                    missing.stream()
                            .filter(month -> month.from().getYear() >= first.getYear())
                            .toList());
        }
    }

    /** Makes the places of the next year's readings while nobody needs them yet. */
    public static void ahead(Sql sql, LocalDate today) {
        Partition.yearAhead(today).ifPresent(year -> Partition.makeAhead(sql, Partition.missing(sql, months(year))));
    }

    private static List<Partition> months(int year) {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(number -> YearMonth.of(year, number))
                .map(month -> new Partition(
                        "reading",
                        name(month),
                        month.atDay(1),
                        month.plusMonths(1).atDay(1)))
                .toList();
    }
}
