package org.hearth.billing;

import jakarta.inject.Inject;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.hearth.billing.HeldAccount.HoldReason;
import org.hearth.billing.RunRow.RunState;
import org.hearth.billing.bill.BillPartitions;
import org.hearth.billing.bill.Withdrawal;
import org.hearth.billing.run.BillRunWork;
import org.hearth.billing.run.BillSettings;
import org.hearth.billing.run.CorrectionReasons;
import org.hearth.billing.run.Overview;
import org.hearth.billing.run.Runs;
import org.hearth.kernel.Page;
import org.hearth.kernel.Refused;
import org.hearth.kernel.module.Facade;
import org.hearth.kernel.module.Open;
import org.hearth.kernel.module.Requires;
import org.hearth.kernel.port.Audit;
import org.hearth.kernel.port.Caller;
import org.hearth.kernel.port.Events;
import org.hearth.kernel.port.Jobs;
import org.hearth.kernel.port.Sql;
import org.hearth.ledger.Ledger;
import org.hearth.metering.Readings;
import org.hearth.tariffs.Tariffs;
import org.jspecify.annotations.Nullable;

/** Bill runs: preview, look at what is held, issue, take back. */
@Facade
public class BillRuns {
    private static final int MOST_RELEASED = 1000;
    private static final int LONGEST_DUE = 365;

    private final Readings readings;
    private final Sql sql;
    private final Runs runs;
    private final Overview overview;
    private final Withdrawal withdrawal;
    private final Caller caller;
    private final Clock clock;
    private final Events events;
    private final Audit audit;
    private final Jobs jobs;
    private final BillSettings settings;
    private final CorrectionReasons reasons;

    @Inject
    public BillRuns(
            Sql sql,
            Readings readings,
            Tariffs tariffs,
            Ledger ledger,
            Caller caller,
            Clock clock,
            Events events,
            Audit audit,
            Jobs jobs,
            BillSettings settings,
            CorrectionReasons reasons) {
        this.readings = readings;
        this.sql = sql;
        this.runs = new Runs(sql, tariffs, ledger, settings, caller, clock);
        this.overview = new Overview(sql);
        this.withdrawal = new Withdrawal(sql, ledger, caller, clock);
        this.caller = caller;
        this.clock = clock;
        this.events = events;
        this.audit = audit;
        this.jobs = jobs;
        this.settings = settings;
        this.reasons = reasons;
    }

    /** Begins a run whose preview is made by a job. */
    @Requires("billing.run")
    public Started start(RunScope scope) {
        return submit(begin(scope), BillRunWork.PREVIEW);
    }

    /**
     * Makes the preview of a run at once.
     *
     * @throws Refused if the month has not begun, the dates cannot be, or there is no such book
     */
    @Requires("billing.run")
    public RunRow preview(RunScope scope) {
        return runs.preview(begin(scope), BillRuns::ignore);
    }

    /** Makes the preview of a run again, for what has been read, decided or priced since. */
    @Requires("billing.run")
    public RunRow previewAgain(long runId) {
        return runs.preview(runId, BillRuns::ignore);
    }

    /** Has a job issue a previewed run. */
    @Requires("billing.issue")
    public Started startIssue(long runId) {
        RunRow run = runs.find(runId);
        if (run.state() != RunState.PREVIEW) {
            throw Refused.conflict("run_not_previewed", Map.of("run", runId, "state", run.state()));
        }
        return submit(runId, BillRunWork.ISSUE);
    }

    /**
     * Issues a previewed run at once: all of its bills, or none.
     *
     * @throws Refused if it is not previewed, or readings, prices or settings have changed since the preview
     */
    @Requires("billing.issue")
    public RunRow issue(long runId) {
        return issued(runId, () -> runs.issue(runId, BillRuns::ignore));
    }

    /**
     * Bills a month at once, for who does not look at the preview: all of its bills, or none; each account is priced once.
     *
     * @throws Refused as {@link #preview} does
     */
    @Requires("billing.issue")
    public RunRow bill(RunScope scope) {
        caller.require("billing.run");
        long runId = begin(scope);
        return issued(runId, () -> runs.issueUnseen(runId, BillRuns::ignore));
    }

    /** Does what a job was asked for; a run that is already there is left as it is. */
    @Open("run by jobs, whose submitters were asked")
    public RunRow carryOut(long runId, boolean issue, LongConsumer done) {
        RunRow run = runs.lock(runId);
        if (issue) {
            return run.state() == RunState.ISSUED ? run : issued(runId, () -> runs.issue(runId, done));
        }
        return runs.preview(runId, done);
    }

    /**
     * Takes an issued run back; what was paid on its bills becomes credit, and its readings can be billed again.
     *
     * @throws Refused if it is not issued, or later bills stand on its own
     */
    @Requires("billing.reverse")
    public RunRow reverse(long runId, String reason) {
        String why = reasons.kept("reason", Bills.checked(reason));
        RunRow run = runs.lock(runId);
        if (run.state() != RunState.ISSUED) {
            throw Refused.conflict("run_not_issued", Map.of("run", runId, "state", run.state()));
        }
        long bills = withdrawal.ofRun(runId, run.period(), why);
        events.publish(new BillReversed(runId, 0, run.period()));
        audit.record("billing.reverse", "bill_run/" + runId, Map.of("reason", reasons.told(why), "bills", bills));
        return runs.reversed(runId, why);
    }

    /**
     * Lets held accounts be billed by a previewed run all the same, where the reason allows it; others stay held.
     *
     * @throws Refused if the run is not previewed
     */
    @Requires("billing.issue")
    public RunRow release(long runId, List<Long> accountIds, String note) {
        if (accountIds.isEmpty() || accountIds.size() > MOST_RELEASED) {
            throw Refused.invalid("accountIds", "release_count", Map.of("most", MOST_RELEASED));
        }
        String why = Bills.checked(note);
        audit.record("billing.release", "bill_run/" + runId, Map.of("accounts", accountIds, "note", why));
        return runs.release(runId, accountIds, why);
    }

    /** The runs of a month, newest first. */
    @Requires("billing.view")
    public List<RunRow> runs(YearMonth period) {
        return runs.of(period);
    }

    /** @throws Refused if there is no such run */
    @Requires("billing.view")
    public RunRow run(long runId) {
        return runs.find(runId);
    }

    /** The accounts that a run holds back, by id; of one reason, or of all if it is null. */
    @Requires("billing.view")
    public Page<HeldAccount> held(long runId, @Nullable HoldReason reason, long offset, int limit) {
        Page.check(offset, limit);
        runs.find(runId);
        return runs.held(runId, reason, offset, limit);
    }

    /**
     * The bill that a run would write for an account as things stand now, explained, whether held or not.
     *
     * @throws Refused if nothing can be billed
     */
    @Requires("billing.view")
    public BillDetail draft(long runId, long accountId) {
        return runs.draft(runId, accountId).orElseThrow(() -> Refused.notFound("draft", accountId));
    }

    /** How far each reading book is in a month. */
    @Requires("billing.view")
    public List<BookStages> board(YearMonth period) {
        return overview.board(period);
    }

    /** Writes the bills of a run as a collection list: CSV in UTF-8 with byte order mark. */
    @Requires("billing.view")
    public void writeCsv(long runId, OutputStream out) {
        overview.writeCsv(runs.find(runId), out);
    }

    /** Nobody waits to be told how far it is. */
    private static void ignore(long accounts) {
        // the answer itself tells
    }

    private RunRow issued(long runId, Supplier<RunRow> issue) {
        BillPartitions.ensure(sql, runs.find(runId).period().getYear());
        BillPartitions.ahead(sql, LocalDate.now(clock));
        // No reading may slip in between what is priced and what is committed.
        readings.hold();
        RunRow run = issue.get();
        events.publish(new BillsIssued(runId, run.period(), run.bills()));
        audit.record("billing.issue", "bill_run/" + runId, Map.of("bills", run.bills(), "amountFen", run.amountFen()));
        return run;
    }

    private long begin(RunScope scope) {
        if (scope.period().isAfter(YearMonth.now(clock))) {
            throw Refused.invalid("period", "run_future", Map.of("period", scope.period()));
        }
        LocalDate first = scope.period().atDay(1);
        boolean due = scope.dueDays() == null || (scope.dueDays() >= 0 && scope.dueDays() <= LONGEST_DUE);
        if (!due || scope.billDate().isBefore(first) || scope.billDate().isAfter(first.plusYears(2))) {
            throw Refused.invalid("issuedOn", "run_dates", Map.of("most", LONGEST_DUE));
        }
        int days = scope.dueDays() == null ? settings.dueDays() : scope.dueDays();
        return runs.begin(
                scope.period(),
                scope.bookCode(),
                scope.billDate(),
                scope.billDate().plusDays(days));
    }

    private Started submit(long runId, String act) {
        RunRow run = runs.find(runId);
        String title = run.period() + (run.bookCode() == null ? "" : " " + run.bookCode());
        return new Started(
                runId, jobs.submit(BillRunWork.KIND, title, Map.of("run", Long.toString(runId), "act", act)));
    }

    /** A run and the job that works on it. */
    public record Started(long runId, long jobId) {}

    /**
     * How far a reading book is in a month.
     *
     * @param bookCode empty for accounts without a book
     * @param accounts open in the month
     * @param read with a reading of the month
     * @param waiting with a reading that waits for a person
     * @param held held back by a run and not billed
     * @param billed with a bill of the month
     * @param paid with that bill paid in full
     */
    public record BookStages(
            String bookCode,
            long accounts,
            long read,
            long waiting,
            long held,
            long billed,
            long paid,
            long amountFen,
            long paidFen) {}
}
