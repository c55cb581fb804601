package org.hearth.billing.bill;

import org.hearth.kernel.port.Sql;

/** Lets only one transaction of a subsidiary at a time issue or take back bills, so that none builds on bills that are just going. */
public final class BillLock {
    private BillLock() {}

    /** Waits for whoever issues or takes back bills now; held until the end of the transaction. */
    public static void take(Sql sql) {
        sql.use(handle -> handle.createQuery(
                        "select 1 from (select pg_advisory_xact_lock(hashtextextended(current_schema() || '/bill', 0))) l")
                .mapTo(Integer.class)
                .one());
    }
}
