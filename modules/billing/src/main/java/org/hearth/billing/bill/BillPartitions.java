package org.hearth.billing.bill;

import org.jdbi.v3.core.Handle;

/** The yearly parts of the tables of bills. */
public final class BillPartitions {
    private BillPartitions() {}

    /** The name of a table's part for a year, made now if it is missing. */
    public static String ensure(Handle handle, String table, int year) {
        String name = table + "_y" + year;
        boolean there = handle.createQuery("select to_regclass(:name) is not null")
                .bind("name", name)
                .mapTo(Boolean.class)
                .one();
        if (!there) {
            // Attaching lets others go on reading and writing the older years; creating it in place would not.
            handle.execute("create table " + name + " (like " + table + " including defaults including constraints)");
            handle.execute("alter table " + table + " attach partition " + name + " for values from ('" + year
                    + "-01-01') to ('" + (year + 1) + "-01-01')");
        }
        return name;
    }
}
