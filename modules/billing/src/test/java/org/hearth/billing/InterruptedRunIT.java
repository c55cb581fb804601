package org.hearth.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hearth.billing.BillRuns.Started;
import org.hearth.billing.RunRow.RunState;
import org.hearth.billing.run.BillRunWork;
import org.hearth.kernel.port.Jobs;
import org.hearth.tenants.testing.TestTenants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InterruptedRunIT {
    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final LocalDate OPENED = LocalDate.of(2025, 12, 31);
    private static final String EVERYTHING = "select string_agg(md5(t), '' order by t) from ("
            + " select row(id, account_id, amount_fen, tax_fen, state)::text as t from bill"
            + " union all select row(account_id, bill_id, open_fen, period, due_on)::text from bill_due"
            + " union all select row(bill_id, standing::text, explanation::text)::text from bill_text"
            + " union all select row(account_id, source_id, debit, credit, amount_fen)::text from ledger_transfer"
            + " union all select row(account_id, receivable_fen, prepaid_fen)::text from account_balance) x";

    private TestTenants tenants;

    @BeforeEach
    void tenants() {
        tenants = TestTenants.provision();
    }

    @Test
    void a_job_whose_database_session_is_killed_after_bills_were_written_does_all_of_it_when_it_runs_again() {
        Town calm = read(new Town(tenants, "irb"));
        Started undisturbed = calm.in(() -> calm.runs.start(RunScope.company(JANUARY)));
        tenants.runJobs(new BillRunWork(calm.runs));
        calm.in(() -> calm.runs.startIssue(undisturbed.runId()));
        tenants.runJobs(new BillRunWork(calm.runs));

        Town town = read(new Town(tenants, "ira"));
        Started started = town.in(() -> town.runs.start(RunScope.company(JANUARY)));
        tenants.runJobs(new BillRunWork(town.runs));
        AtomicBoolean alive = new AtomicBoolean(true);
        assertThatThrownBy(() -> town.in(() -> town.runs.carryOut(started.runId(), true, accounts -> {
                    assertThat(written(town)).isEqualTo(2);
                    if (alive.getAndSet(false)) {
                        kill("ira", session(town));
                    }
                })))
                .isInstanceOf(RuntimeException.class);
        assertThat(alive).isFalse();
        assertThat(town.count("select count(*) from bill")).isZero();
        assertThat(town.in(() -> town.runs.run(started.runId())).state()).isEqualTo(RunState.PREVIEW);

        town.in(() -> town.runs.startIssue(started.runId()));
        assertThat(tenants.runJobs(new BillRunWork(town.runs)))
                .extracting(Jobs.Job::state)
                .containsExactly(Jobs.State.DONE);
        assertThat(everything(town)).isEqualTo(everything(calm)).isNotEmpty();
    }

    @Test
    void a_month_billed_at_once_comes_to_the_same_as_one_that_was_previewed_before() {
        Town looked = read(new Town(tenants, "irb"));
        RunRow issued = looked.bill(JANUARY);
        Town unseen = read(new Town(tenants, "ira"));
        RunRow billed = unseen.in(() -> unseen.runs.bill(RunScope.company(JANUARY)));

        assertThat(billed)
                .usingRecursiveComparison()
                .ignoringFields("id", "created", "issued")
                .isEqualTo(issued);
        assertThat(billed.state()).isEqualTo(RunState.ISSUED);
        assertThat(everything(unseen)).isEqualTo(everything(looked));
        assertThat(unseen.in(() -> unseen.runs.held(billed.id(), null, 0, 10)).total())
                .isEqualTo(1);
    }

    private static Town read(Town town) {
        town.household(1, "res", OPENED);
        town.household(2, "com", OPENED);
        town.household(3, "res", OPENED);
        town.read(1, JANUARY.atEndOfMonth(), 320);
        town.read(2, JANUARY.atEndOfMonth(), 1000);
        return town;
    }

    /** Bills as the running transaction sees them. */
    private static long written(Town town) {
        return town.tenants
                .sql()
                .with(handle -> handle.createQuery("select count(*) from bill")
                        .mapTo(Long.class)
                        .one());
    }

    private static long session(Town town) {
        return town.tenants
                .sql()
                .with(handle -> handle.createQuery("select pg_backend_pid()")
                        .mapTo(Long.class)
                        .one());
    }

    private void kill(String code, long session) {
        tenants.asSuperuser(code, "select pg_terminate_backend(" + session + ", 5000)");
    }

    private static List<String> everything(Town town) {
        return town.in(() -> town.tenants
                .sql()
                .with(handle ->
                        handle.createQuery(EVERYTHING).mapTo(String.class).list()));
    }
}
