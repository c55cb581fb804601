package org.hearth.billing.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearth.billing.bill.BillId;
import org.hearth.billing.bill.Standing;
import org.hearth.kernel.port.Sql;
import org.hearth.kernel.port.SqlFile;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Reads the accounts of a run in slices, in the order of their ids. */
final class Candidates {
    private static final int FETCH = 5000;
    /** How long after its end an account can still get its last bill. */
    private static final int MONTHS_AFTER_END = 6;

    private final Sql sql;
    private final YearMonth period;
    private final @Nullable String bookCode;
    private final LocalDate low;

    Candidates(Sql sql, YearMonth period, @Nullable String bookCode) {
        this.sql = sql;
        this.period = period;
        this.bookCode = bookCode;
        this.low = period.minusMonths(1).atDay(1);
    }

    /** The next accounts after {@code afterAccount}, at most {@code limit}; an empty list ends them. */
    List<Candidate> after(long afterAccount, int limit) {
        return sql.with(handle -> load(handle, afterAccount, null, limit));
    }

    /** One account, unless the run has nothing to do with it. */
    List<Candidate> one(long accountId) {
        return sql.with(handle -> load(handle, -1, accountId, 1));
    }

    private List<Candidate> load(Handle handle, long after, @Nullable Long account, int limit) {
        List<Account> accounts = accounts(handle, after, account, limit);
        if (accounts.isEmpty()) {
            return List.of();
        }
        long first = accounts.get(0).id;
        long last = accounts.get(accounts.size() - 1).id;
        Map<Long, Account> byId = new HashMap<>(2 * accounts.size());
        List<Long> behind = new ArrayList<>();
        for (Account each : accounts) {
            byId.put(each.id, each);
            if (each.standing.earliest().map(low::isAfter).orElse(true)) {
                behind.add(each.id);
            }
        }
        if (!behind.isEmpty()) {
            spans(
                    handle.createQuery(SqlFile.of(Candidates.class, "older_readings.sql"))
                            .bind("low", low)
                            .bindArray("accounts", Long.class, behind),
                    byId);
        }
        spans(
                handle.createQuery(SqlFile.of(Candidates.class, "readings.sql"))
                        .bind("low", low)
                        .bind("last", period.atEndOfMonth())
                        .bind("first", first)
                        .bind("final", last),
                byId);
        Map<Long, LocalDate> exceptions = exceptions(handle, first, last);
        List<Candidate> candidates = new ArrayList<>(accounts.size());
        for (Account each : accounts) {
            candidates.add(each.candidate(exceptions.get(each.id)));
        }
        return candidates;
    }

    private List<Account> accounts(Handle handle, long after, @Nullable Long account, int limit) {
        boolean billedLater = handle.createQuery(
                        "select exists (select 1 from bill where period > :period and state = 'I')")
                .bind("period", period.atDay(1))
                .mapTo(Boolean.class)
                .one();
        return handle.createQuery(SqlFile.of(Candidates.class, "accounts.sql"))
                .bind("period", period.atDay(1))
                .bind("previous", low)
                .bind("last", period.atEndOfMonth())
                .bind("closed_after", period.minusMonths(MONTHS_AFTER_END).atDay(1))
                .bind("billed_later", billedLater)
                .bind("after", after)
                .bind("account", account)
                .bind("book", bookCode)
                .bind("limit", limit)
                .setFetchSize(FETCH)
                .map((row, context) -> account(row))
                .list();
    }

    private static Account account(ResultSet row) throws SQLException {
        LocalDate lastPeriod = row.getObject("last_period", LocalDate.class);
        String standing = row.getString("standing");
        long voidId = row.getLong("void_id");
        return new Account(
                row.getLong("account_id"),
                "C".equals(row.getString("kind")),
                row.getString("price_code"),
                row.getInt("household_size"),
                row.getObject("opened", LocalDate.class),
                row.getObject("closed", LocalDate.class),
                voidId == 0 ? 0 : BillId.sequence(voidId) + 1,
                lastPeriod == null ? null : YearMonth.from(lastPeriod),
                row.getInt("zero_streak"),
                standing == null ? Standing.NONE : Standing.fromJson(standing),
                new ArrayList<>(2));
    }

    /** Gives each account the readings after those that it is billed for. */
    private static void spans(Query query, Map<Long, Account> accounts) {
        query.setFetchSize(FETCH)
                .map((row, context) -> {
                    Account account = accounts.get(row.getLong("account_id"));
                    if (account != null) {
                        Span span = span(row);
                        if (account.standing
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
                row.getLong("meter_id"),
                row.getObject("previous_on", LocalDate.class),
                row.getObject("read_on", LocalDate.class),
                row.getLong("previous_register_l"),
                row.getLong("register_l"),
                row.getLong("volume_l"),
                row.getBoolean("estimated"),
                "X".equals(row.getString("source")));
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
            @Nullable LocalDate closed,
            int sequence,
            @Nullable YearMonth lastPeriod,
            int zeroStreak,
            Standing standing,
            List<Span> spans) {

        Candidate candidate(@Nullable LocalDate exceptionOn) {
            // Older readings were added first, so the spans of several meters may be interleaved.
            spans.sort(Comparator.comparingLong(Span::meterId).thenComparing(Span::readOn));
            return new Candidate(
                    id,
                    commercial,
                    priceCode,
                    householdSize,
                    opened,
                    closed,
                    sequence,
                    lastPeriod,
                    zeroStreak,
                    standing,
                    spans,
                    exceptionOn);
        }
    }
}
