package org.hearth.billing.candidate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearth.billing.bill.Standing;
import org.hearth.kernel.port.Sql;
import org.hearth.kernel.port.SqlFile;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Reads the accounts of a run in slices, in the order of their ids. */
public final class Candidates {
    private static final int FETCH = 5000;

    private final Sql sql;
    private final YearMonth period;
    private final @Nullable String bookCode;
    private final LocalDate low;
    private final LocalDate closedAfter;

    /** @param monthsAfterEnd how long after its end an account can still get its last bill */
    public Candidates(Sql sql, YearMonth period, @Nullable String bookCode, int monthsAfterEnd) {
        this.sql = sql;
        this.period = period;
        this.bookCode = bookCode;
        this.low = period.minusMonths(1).atDay(1);
        this.closedAfter = period.minusMonths(monthsAfterEnd).atDay(1);
    }

    /**
     * The next accounts after {@code afterAccount}, at most {@code limit}.
     *
     * @return with the last account that was looked at; those billed already are not among the candidates
     */
    public Slice after(long afterAccount, int limit) {
        return sql.with(handle -> load(handle, afterAccount, null, limit));
    }

    /** Those of the accounts that the run has to do with. */
    public List<Candidate> these(Collection<Long> accountIds) {
        return sql.with(handle -> load(handle, -1, accountIds, accountIds.size()))
                .candidates();
    }

    /**
     * Candidates in the order of their ids.
     *
     * @param seen how many accounts were looked at
     * @param last the last of them
     */
    public record Slice(List<Candidate> candidates, int seen, long last) {}

    private Slice load(Handle handle, long after, @Nullable Collection<Long> only, int limit) {
        List<Account> accounts = accounts(handle, after, only, limit);
        if (accounts.isEmpty()) {
            return new Slice(List.of(), 0, after);
        }
        List<Long> ids = accounts.stream().map(Account::id).toList();
        PastBills bills = PastBills.of(handle, period, ids);
        Map<Long, Open> open = new LinkedHashMap<>(2 * accounts.size());
        for (Account each : accounts) {
            if (!bills.isBilled(each.id)) {
                open.put(each.id, new Open(each, bills.sequence(each.id), bills.last(each.id)));
            }
        }
        addReadings(handle, open, ids.get(0), ids.get(ids.size() - 1));
        Map<Long, LocalDate> exceptions = exceptions(handle, ids.get(0), ids.get(ids.size() - 1));
        List<Candidate> candidates = new ArrayList<>(open.size());
        open.forEach((id, each) -> candidates.add(each.candidate(exceptions.get(id))));
        return new Slice(candidates, ids.size(), ids.get(ids.size() - 1));
    }

    private void addReadings(Handle handle, Map<Long, Open> open, long first, long last) {
        List<Long> behind = new ArrayList<>();
        open.forEach((id, each) -> {
            if (each.standing().earliest().map(low::isAfter).orElse(true)) {
                behind.add(id);
            }
        });
        if (!behind.isEmpty()) {
            spans(
                    handle.createQuery(SqlFile.of(Candidates.class, "older_readings.sql"))
                            .bind("low", low)
                            .bindArray("accounts", Long.class, behind),
                    open);
        }
        spans(
                handle.createQuery(SqlFile.of(Candidates.class, "readings.sql"))
                        .bind("low", low)
                        .bind("last", period.atEndOfMonth())
                        .bind("first", first)
                        .bind("final", last),
                open);
    }

    private List<Account> accounts(Handle handle, long after, @Nullable Collection<Long> only, int limit) {
        return handle.createQuery(SqlFile.of(Candidates.class, "accounts.sql"))
                .bind("last", period.atEndOfMonth())
                .bind("closed_after", closedAfter)
                .bind("after", after)
                .bindByType("accounts", only == null ? null : only.toArray(Long[]::new), Long[].class)
                .bind("book", bookCode)
                .bind("limit", limit)
                .setFetchSize(FETCH)
                .map((row, context) -> new Account(
                        row.getLong(1),
                        "C".equals(row.getString(2)),
                        row.getString(3),
                        row.getInt(4),
                        row.getObject(5, LocalDate.class),
                        row.getObject(6, LocalDate.class)))
                .list();
    }

    /** Gives each account the readings after those that it is billed for. */
    private static void spans(Query query, Map<Long, Open> open) {
        query.setFetchSize(FETCH)
                .map((row, context) -> {
                    Open account = open.get(row.getLong(1));
                    if (account != null) {
                        Span span = span(row);
                        if (account.standing()
                                .billedTo(span.meterId())
                                .map(span.readOn()::isAfter)
                                .orElse(true)) {
                            account.spans.add(span);
                        }
                    }
                    return Boolean.TRUE;
                })
                .forEach(each -> {});
    }

    private static Span span(ResultSet row) throws SQLException {
        return new Span(
                row.getLong(2),
                row.getObject(3, LocalDate.class),
                row.getObject(4, LocalDate.class),
                row.getLong(5),
                row.getLong(6),
                row.getLong(7),
                row.getBoolean(8),
                "X".equals(row.getString(9)));
    }

    private Map<Long, LocalDate> exceptions(Handle handle, long first, long last) {
        return handle.createQuery(SqlFile.of(Candidates.class, "exceptions.sql"))
                .bind("last", period.atEndOfMonth())
                .bind("first", first)
                .bind("final", last)
                .reduceRows(new HashMap<>(), (found, row) -> {
                    found.put(row.getColumn("account_id", Long.class), row.getColumn("read_on", LocalDate.class));
                    return found;
                });
    }

    private record Account(
            long id,
            boolean commercial,
            String priceCode,
            int householdSize,
            LocalDate opened,
            @Nullable LocalDate closed) {}

    /** An account to be billed, with what it has used since its last bill. */
    private record Open(Account account, int sequence, PastBills.@Nullable Last last, List<Span> spans) {
        Open(Account account, int sequence, PastBills.@Nullable Last last) {
            this(account, sequence, last, new ArrayList<>(2));
        }

        Standing standing() {
            return last == null ? Standing.NONE : last.standing();
        }

        Candidate candidate(@Nullable LocalDate exceptionOn) {
            spans.sort(Comparator.comparingLong(Span::meterId).thenComparing(Span::readOn));
            return new Candidate(
                    account.id,
                    account.commercial,
                    account.priceCode,
                    account.householdSize,
                    account.opened,
                    account.closed,
                    sequence,
                    last == null ? null : last.period(),
                    last == null ? 0 : last.zeroStreak(),
                    standing(),
                    spans,
                    exceptionOn);
        }
    }
}
