package org.hearth.billing.bill;

import java.time.LocalDate;
import java.util.List;
import org.hearth.kernel.port.Partition;
import org.hearth.kernel.port.Sql;

/** The yearly parts of the tables of bills. */
public final class BillPartitions {
    private BillPartitions() {}

    /** The name of a table's part for a year. */
    public static String name(String table, int year) {
        return table + "_y" + year;
    }

    /** Makes sure that bills of a year have a place. Called before the current transaction looks at bills. */
    public static void ensure(Sql sql, int year) {
        for (String table : List.of("bill", "bill_text")) {
            Partition.make(
                    sql,
                    Partition.missing(
                            sql,
                            List.of(new Partition(
                                    table,
                                    name(table, year),
                                    LocalDate.of(year, 1, 1),
                                    LocalDate.of(year + 1, 1, 1)))));
        }
    }
}
