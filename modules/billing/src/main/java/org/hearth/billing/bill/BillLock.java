package org.hearth.billing.bill;

import java.time.YearMonth;
import java.util.List;
import org.hearth.kernel.port.Sql;
import org.hearth.kernel.port.SqlFile;
import org.jspecify.annotations.Nullable;

/**
 * Who changes bills that stand is alone with them. What is still to pay of a bill is added or taken away by whoever holds the bill's
 * row; payments hold only what is to pay, so both are locked before anything of them is read.
 */
public final class BillLock {
    private static final List<String> FIRST_BILLS_THEN_DUE = List.of("lock_bills.sql", "lock_due.sql");

    private BillLock() {}

    /**
     * Lets only one transaction of a subsidiary at a time issue or take back bills, so that none builds on bills that are just going;
     * held until the end of the transaction.
     */
    public static void take(Sql sql) {
        sql.use(handle -> handle.createQuery(
                        "select 1 from (select pg_advisory_xact_lock(hashtextextended(current_schema() || '/bill', 0))) l")
                .mapTo(Integer.class)
                .one());
    }

    /** Locks the bills of a month that stand, all of them, or a run's, or one, until the end of the transaction. */
    static void bills(Sql sql, YearMonth period, @Nullable Long run, @Nullable Long bill) {
        for (String statement : FIRST_BILLS_THEN_DUE) {
            sql.with(handle -> handle.createQuery(SqlFile.of(BillLock.class, statement))
                    .bind("period", period.atDay(1))
                    .bind("run", run)
                    .bind("bill", bill)
                    .mapTo(Long.class)
                    .list());
        }
    }

    /** Locks all bills of an account that stand, until the end of the transaction. */
    static void account(Sql sql, long account) {
        sql.with(handle -> handle.createQuery(
                        "select id from bill where id >= :first and id < :next and state = 'I' order by id for update")
                .bind("first", BillId.firstOf(account))
                .bind("next", BillId.firstOf(account + 1))
                .mapTo(Long.class)
                .list());
        sql.with(handle -> handle.createQuery(SqlFile.of(PaidAmounts.class, "lock_open.sql"))
                .bindArray("accounts", Long.class, List.of(account))
                .map((row, context) -> row.getLong("bill_id"))
                .list());
    }
}
