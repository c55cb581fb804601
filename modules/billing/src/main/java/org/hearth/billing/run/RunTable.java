package org.hearth.billing.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearth.billing.HeldAccount;
import org.hearth.billing.HeldAccount.HoldReason;
import org.hearth.billing.RunRow;
import org.hearth.billing.rate.Outcome.Held;
import org.hearth.kernel.Page;
import org.hearth.kernel.Refused;
import org.hearth.kernel.copy.BinaryCopy;
import org.hearth.kernel.port.Sql;
import org.hearth.kernel.port.SqlFile;
import org.jspecify.annotations.Nullable;

/** The tables of runs and of the accounts that they hold back. */
final class RunTable {
    private static final JsonMapper JSON = new JsonMapper();

    private final Sql sql;

    RunTable(Sql sql) {
        this.sql = sql;
    }

    List<RunRow> of(YearMonth period) {
        return sql.with(handle -> handle.createQuery(
                        SqlFile.of(RunTable.class, "runs.sql") + " where period = :period order by id desc")
                .bind("period", period.atDay(1))
                .map((row, context) -> run(row))
                .list());
    }

    RunRow find(long id) {
        return one(id, "");
    }

    /** The run, which nobody else can change until this transaction ends. */
    RunRow lock(long id) {
        return one(id, " for update");
    }

    private RunRow one(long id, String suffix) {
        return sql.with(handle -> handle.createQuery(
                                SqlFile.of(RunTable.class, "runs.sql") + " where id = :id" + suffix)
                        .bind("id", id)
                        .map((row, context) -> run(row))
                        .findOne())
                .orElseThrow(() -> Refused.notFound("bill_run", id));
    }

    /** A run of the same month and book that has issued nothing yet. */
    Optional<Long> unfinished(YearMonth period, @Nullable String book) {
        return sql.with(handle -> handle.createQuery(
                        "select id from bill_run where period = :period"
                                + " and book_code is not distinct from :book and state in ('NEW', 'PREVIEW') order by id desc limit 1")
                .bind("period", period.atDay(1))
                .bind("book", book)
                .mapTo(Long.class)
                .findOne());
    }

    boolean bookExists(String book) {
        return sql.with(
                handle -> handle.createQuery("select exists (select 1 from account_billing where book_code = :book)")
                        .bind("book", book)
                        .mapTo(Boolean.class)
                        .one());
    }

    long add(YearMonth period, @Nullable String book, LocalDate issuedOn, LocalDate dueOn, Instant now, String person) {
        return sql.with(handle -> handle.createQuery(SqlFile.of(RunTable.class, "insert_run.sql"))
                .bind("period", period.atDay(1))
                .bind("book", book)
                .bind("issued_on", issuedOn)
                .bind("due_on", dueOn)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("person", person)
                .mapTo(Long.class)
                .one());
    }

    void date(long run, LocalDate issuedOn, LocalDate dueOn) {
        sql.use(handle -> handle.createUpdate("update bill_run set issued_on = :issued, due_on = :due where id = :run")
                .bind("issued", issuedOn)
                .bind("due", dueOn)
                .bind("run", run)
                .execute());
    }

    void previewed(long run, Totals totals, Instant now) {
        sql.use(handle -> handle.createUpdate(SqlFile.of(RunTable.class, "previewed.sql"))
                .bind("accounts", totals.accounts())
                .bind("bills", totals.bills())
                .bind("held", totals.held())
                .bind("volume", totals.volumeLitres())
                .bind("amount", totals.amountFen())
                .bind("tax", totals.taxFen())
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("run", run)
                .execute());
    }

    void issued(long run, Totals totals, long credit, Instant now, String person) {
        sql.use(handle -> handle.createUpdate(SqlFile.of(RunTable.class, "issued.sql"))
                .bind("accounts", totals.accounts())
                .bind("held", totals.held())
                .bind("credit", credit)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("person", person)
                .bind("run", run)
                .execute());
    }

    void reversed(long run, Instant now, String person, String reason) {
        sql.use(handle -> handle.createUpdate("update bill_run set state = 'REVERSED', reversed = :now,"
                        + " reversed_by = :person, reversed_why = :reason where id = :run")
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("person", person)
                .bind("reason", reason)
                .bind("run", run)
                .execute());
    }

    /** The accounts that people let through. */
    Set<Long> released(long run) {
        return sql.with(handle -> new HashSet<>(
                handle.createQuery("select account_id from bill_hold where run_id = :run and released is not null")
                        .bind("run", run)
                        .mapTo(Long.class)
                        .list()));
    }

    /** Forgets the accounts held, except those that people let through. */
    void clearHeld(long run) {
        sql.use(handle -> handle.createUpdate("delete from bill_hold where run_id = :run and released is null")
                .bind("run", run)
                .execute());
    }

    void addHeld(long run, Collection<Held> held) {
        sql.use(handle -> {
            handle.createUpdate("delete from bill_hold where run_id = :run and account_id = any(:accounts)")
                    .bind("run", run)
                    .bindArray(
                            "accounts",
                            Long.class,
                            held.stream().map(Held::accountId).toList())
                    .execute();
            try (BinaryCopy copy = BinaryCopy.into(handle, "bill_hold", "run_id", "account_id", "reason", "detail")) {
                for (Held each : held) {
                    copy.row()
                            .int8(run)
                            .int8(each.accountId())
                            .text(each.reason().name())
                            .text(write(each.detail()));
                }
                copy.finish();
            }
        });
    }

    /** Marks accounts as let through; answers those that were held for a reason that allows it. */
    List<Long> release(long run, Collection<Long> accounts, Instant now, String person, String note) {
        List<String> reasons = Arrays.stream(HoldReason.values())
                .filter(HoldReason::isReleasable)
                .map(Enum::name)
                .toList();
        return sql.with(
                handle -> handle.createQuery("update bill_hold set released = :now, released_by = :person, note = :note"
                                + " where run_id = :run and account_id = any(:accounts) and reason = any(:reasons)"
                                + " and released is null returning account_id")
                        .bind("now", now.atOffset(ZoneOffset.UTC))
                        .bind("person", person)
                        .bind("note", note)
                        .bind("run", run)
                        .bindArray("accounts", Long.class, accounts)
                        .bindArray("reasons", String.class, reasons)
                        .mapTo(Long.class)
                        .list());
    }

    Page<HeldAccount> held(long run, @Nullable HoldReason reason, long offset, int limit) {
        String name = reason == null ? null : reason.name();
        return sql.with(handle -> new Page<>(
                handle.createQuery(SqlFile.of(RunTable.class, "held.sql"))
                        .bind("run", run)
                        .bind("reason", name)
                        .bind("offset", offset)
                        .bind("limit", limit)
                        .map((row, context) -> new HeldAccount(
                                row.getLong("account_id"),
                                row.getString("number"),
                                HoldReason.valueOf(row.getString("reason")),
                                read(row.getString("detail")),
                                row.getString("released_by")))
                        .list(),
                handle.createQuery("select count(*) from bill_hold where run_id = :run"
                                + " and (cast(:reason as text) is null or reason = :reason)")
                        .bind("run", run)
                        .bind("reason", name)
                        .mapTo(Long.class)
                        .one()));
    }

    private static RunRow run(ResultSet row) throws SQLException {
        OffsetDateTime issued = row.getObject("issued", OffsetDateTime.class);
        return new RunRow(
                row.getLong("id"),
                YearMonth.from(row.getObject("period", LocalDate.class)),
                row.getString("book_code"),
                RunRow.RunState.valueOf(row.getString("state")),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getLong("accounts"),
                row.getLong("bills"),
                row.getLong("held"),
                row.getLong("volume_l"),
                row.getLong("amount_fen"),
                row.getLong("tax_fen"),
                row.getLong("credit_fen"),
                row.getObject("created", OffsetDateTime.class).toInstant(),
                row.getString("created_by"),
                issued == null ? null : issued.toInstant(),
                row.getString("issued_by"),
                row.getString("reversed_why"));
    }

    private static String write(Map<String, String> detail) {
        try {
            return JSON.writeValueAsString(detail);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> read(String detail) {
        try {
            return JSON.readValue(detail, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
