package org.hearth.billing.run;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import org.hearth.billing.BillDetail;
import org.hearth.billing.BillRow;
import org.hearth.billing.HeldAccount;
import org.hearth.billing.HeldAccount.HoldReason;
import org.hearth.billing.RunRow;
import org.hearth.billing.RunRow.RunState;
import org.hearth.billing.bill.BillLock;
import org.hearth.billing.bill.Explanation;
import org.hearth.billing.rate.Outcome.Draft;
import org.hearth.kernel.Page;
import org.hearth.kernel.Refused;
import org.hearth.kernel.port.Caller;
import org.hearth.kernel.port.Sql;
import org.hearth.ledger.Ledger;
import org.hearth.tariffs.Tariffs;
import org.jspecify.annotations.Nullable;

/** The life of bill runs: asked for, previewed, issued. */
public final class Runs {
    private final RunTable table;
    private final BillWriter writer;
    private final Sql sql;
    private final Tariffs tariffs;
    private final BillSettings settings;
    private final Caller caller;
    private final Clock clock;

    public Runs(Sql sql, Tariffs tariffs, Ledger ledger, BillSettings settings, Caller caller, Clock clock) {
        this.table = new RunTable(sql);
        this.writer = new BillWriter(sql, ledger);
        this.sql = sql;
        this.tariffs = tariffs;
        this.settings = settings;
        this.caller = caller;
        this.clock = clock;
    }

    public List<RunRow> of(YearMonth period) {
        return table.of(period);
    }

    public RunRow find(long id) {
        return table.find(id);
    }

    public RunRow lock(long id) {
        return table.lock(id);
    }

    /** A run that waits for its preview: an unfinished one of the same month and book, or a new one. */
    public long begin(YearMonth period, @Nullable String book, LocalDate issuedOn, LocalDate dueOn) {
        if (book != null && !table.bookExists(book)) {
            throw Refused.notFound("book", book);
        }
        Optional<Long> unfinished = table.unfinished(period, book);
        unfinished.ifPresent(id -> table.date(id, issuedOn, dueOn));
        return unfinished.orElseGet(
                () -> table.add(period, book, issuedOn, dueOn, clock.instant(), caller.personName()));
    }

    /** Prices all accounts and keeps the sums and the accounts held; bills are not written. */
    public RunRow preview(long id, LongConsumer done) {
        sql.plansInBulk();
        RunRow run = table.lock(id);
        if (run.state() != RunState.NEW && run.state() != RunState.PREVIEW) {
            throw state("run_not_open", run);
        }
        Set<Long> released = table.released(id);
        table.clearHeld(id);
        Totals totals = walk(run, released).all((drafts, held) -> table.addHeld(id, held), done);
        table.previewed(id, totals, clock.instant());
        return table.find(id);
    }

    /** Lets accounts through the gates that held them, and counts their bills in the preview. */
    public RunRow release(long id, List<Long> accounts, String note) {
        RunRow run = table.lock(id);
        if (run.state() != RunState.PREVIEW) {
            throw state("run_not_previewed", run);
        }
        List<Long> released = table.release(id, accounts, clock.instant(), caller.personName(), note);
        List<Draft> bills = new ArrayList<>();
        int[] stillHeld = {0};
        walk(run, new HashSet<>(released)).only(released, (drafts, held) -> {
            bills.addAll(drafts);
            stillHeld[0] += held.size();
            table.addHeld(id, held);
        });
        table.previewed(id, Totals.of(run).plus(0, bills, stillHeld[0] - released.size()), clock.instant());
        return table.find(id);
    }

    /**
     * Writes the bills of a previewed run and posts them.
     *
     * @throws Refused if the run is not previewed, or readings, prices or settings have changed since
     */
    public RunRow issue(long id, LongConsumer done) {
        BillLock.take(sql);
        sql.plansInBulk();
        RunRow run = table.lock(id);
        if (run.state() != RunState.PREVIEW) {
            throw state("run_not_previewed", run);
        }
        Written written = write(run, done);
        Totals totals = written.totals();
        if (!totals.sameBills(Totals.of(run))) {
            throw Refused.conflict("run_changed", Map.of("run", id, "bills", totals.bills(), "previewed", run.bills()));
        }
        return issued(id, written);
    }

    /** Writes and posts the bills of a run that nobody wants to look at before; what is held stays held. */
    public RunRow issueUnseen(long id, LongConsumer done) {
        BillLock.take(sql);
        sql.plansInBulk();
        RunRow run = table.lock(id);
        if (run.state() != RunState.NEW && run.state() != RunState.PREVIEW) {
            throw state("run_not_open", run);
        }
        Written written = write(run, done);
        table.previewed(id, written.totals(), clock.instant());
        return issued(id, written);
    }

    private Written write(RunRow run, LongConsumer done) {
        long[] credit = {0};
        Set<Long> released = table.released(run.id());
        table.clearHeld(run.id());
        Totals totals = walk(run, released)
                .all(
                        (drafts, held) -> {
                            credit[0] += writer.write(run, drafts);
                            table.addHeld(run.id(), held);
                        },
                        done);
        return new Written(totals, credit[0]);
    }

    private RunRow issued(long id, Written written) {
        table.issued(id, written.totals(), written.creditFen(), clock.instant(), caller.personName());
        return table.find(id);
    }

    /** What was written, and how much of it was paid out of credit. */
    private record Written(Totals totals, long creditFen) {}

    /** Marks an issued run as taken back; its bills are taken back elsewhere. */
    public RunRow reversed(long id, String reason) {
        table.reversed(id, clock.instant(), caller.personName(), reason);
        return table.find(id);
    }

    public Page<HeldAccount> held(long id, @Nullable HoldReason reason, long offset, int limit) {
        return table.held(id, reason, offset, limit);
    }

    /** The bill that a run would write for an account now; gates do not count. */
    public Optional<BillDetail> draft(long id, long account) {
        RunRow run = table.find(id);
        List<Draft> found = new ArrayList<>();
        walk(run, Set.of(account)).only(List.of(account), (drafts, held) -> found.addAll(drafts));
        return found.stream().findFirst().map(draft -> detail(run, draft));
    }

    private Walk walk(RunRow run, Set<Long> released) {
        return new Walk(sql, tariffs.priceBook(), settings.now(), run, released);
    }

    private static BillDetail detail(RunRow run, Draft draft) {
        String explanation = new String(BillWriter.explanation(draft), StandardCharsets.UTF_8);
        return new BillDetail(
                new BillRow(
                        draft.id(),
                        draft.accountId(),
                        run.id(),
                        run.period(),
                        draft.from(),
                        draft.to(),
                        run.issuedOn(),
                        run.dueOn(),
                        draft.volumeLitres(),
                        draft.amountFen(),
                        draft.taxFen(),
                        0,
                        0,
                        draft.amountFen(),
                        draft.estimated(),
                        false),
                Explanation.readings(explanation),
                Explanation.lines(explanation),
                List.of(),
                null);
    }

    private static Refused state(String code, RunRow run) {
        return Refused.conflict(code, Map.of("run", run.id(), "state", run.state()));
    }
}
