package org.hearth.billing.bill;

import java.time.LocalDate;
import java.util.List;
import org.hearth.kernel.port.Partition;
import org.hearth.kernel.port.Sql;

/** The yearly parts of the tables of bills. */
public final class BillPartitions {
    private static final List<String> TABLES = List.of("bill", "bill_text");

    private BillPartitions() {}

    /** The name of a table's part for a year. */
    public static String name(String table, int year) {
        return table + "_y" + year;
    }

    /** Makes sure that bills of a year have a place. Called before the current transaction looks at bills. */
    public static void ensure(Sql sql, int year) {
        TABLES.forEach(table -> Partition.make(sql, missing(sql, table, year)));
    }

    /** Makes the places of the next year's bills while nobody needs them yet. */
    public static void ahead(Sql sql, LocalDate today) {
        Partition.yearAhead(today)
                .ifPresent(year -> TABLES.forEach(table -> Partition.makeAhead(sql, missing(sql, table, year))));
    }

    private static List<Partition> missing(Sql sql, String table, int year) {
        return Partition.missing(
                sql,
                List.of(new Partition(
                        table, name(table, year), LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1))));
    }
}
