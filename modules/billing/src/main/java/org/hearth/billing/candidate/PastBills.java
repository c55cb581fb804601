package org.hearth.billing.candidate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearth.billing.bill.BillId;
import org.hearth.billing.bill.Standing;
import org.hearth.kernel.port.SqlFile;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * What bills there are of a slice of accounts, in plain sweeps along an index, joined in memory: a statement over all of them was
 * seen to take a hundred seconds for 20,000 accounts when the month before was too new for the database's statistics.
 */
final class PastBills {
    private static final int FETCH = 5000;

    private final Set<Long> billed = new HashSet<>();
    private final Map<Long, Integer> sequences = new HashMap<>();
    private final Map<Long, Last> last = new HashMap<>();

    private PastBills() {}

    /**
     * The last bill that stands of an account.
     *
     * @param zeroStreak how many bills in a row, up to this one, were estimated at zero
     * @param standing where it left the account
     */
    record Last(YearMonth period, int zeroStreak, Standing standing) {}

    /** Looks at the bills of accounts, which are given in rising order, for a run of a month. */
    static PastBills of(Handle handle, YearMonth period, List<Long> accounts) {
        PastBills bills = new PastBills();
        bills.sweep(handle, "billed.sql", period, accounts)
                .map((row, context) -> bills.billed.add(row.getLong(1)))
                .forEach(added -> {});
        bills.sweep(handle, "voided.sql", period, accounts)
                .map((row, context) -> bills.voided(row.getLong(1), row.getLong(2)))
                .forEach(added -> {});
        bills.previous(handle, period.minusMonths(1), accounts);
        List<Long> others = new ArrayList<>();
        for (Long account : accounts) {
            if (!bills.last.containsKey(account) && !bills.billed.contains(account)) {
                others.add(account);
            }
        }
        bills.earlier(handle, period, others);
        return bills;
    }

    /** Whether the account has a bill of the month, or of a later one. */
    boolean isBilled(long account) {
        return billed.contains(account);
    }

    /** How often the month was billed and taken back. */
    int sequence(long account) {
        return sequences.getOrDefault(account, 0);
    }

    @Nullable
    Last last(long account) {
        return last.get(account);
    }

    private void previous(Handle handle, YearMonth month, List<Long> accounts) {
        Map<Long, String> standings = new HashMap<>(2 * accounts.size());
        sweep(handle, "previous_standings.sql", month, accounts)
                .map((row, context) -> standings.putIfAbsent(row.getLong(1), row.getString(2)) == null)
                .forEach(added -> {});
        if (standings.isEmpty()) {
            return;
        }
        sweep(handle, "previous_bills.sql", month, accounts)
                .map((row, context) -> {
                    Standing standing = Standing.fromJson(standings.getOrDefault(row.getLong(1), "{}"));
                    return keep(row.getLong(2), new Last(month, row.getInt(3), standing));
                })
                .forEach(added -> {});
    }

    private void earlier(Handle handle, YearMonth period, List<Long> accounts) {
        if (accounts.isEmpty()) {
            return;
        }
        handle.createQuery(SqlFile.of(PastBills.class, "earlier_bills.sql"))
                .bindArray("accounts", Long.class, accounts)
                .bind("period", period.atDay(1))
                .setFetchSize(FETCH)
                .map((row, context) -> keep(
                        row.getLong(1),
                        new Last(
                                YearMonth.from(row.getObject(2, LocalDate.class)),
                                row.getInt(3),
                                Standing.fromJson(row.getString(4)))))
                .forEach(added -> {});
    }

    private boolean voided(long account, long bill) {
        return sequences.putIfAbsent(account, BillId.sequence(bill) + 1) == null;
    }

    private boolean keep(long account, Last bill) {
        return last.putIfAbsent(account, bill) == null;
    }

    private Query sweep(Handle handle, String file, YearMonth period, List<Long> accounts) {
        return handle.createQuery(SqlFile.of(PastBills.class, file))
                .bind("period", period.atDay(1))
                .bind("first", accounts.get(0))
                .bind("final", accounts.get(accounts.size() - 1))
                .setFetchSize(FETCH);
    }
}
