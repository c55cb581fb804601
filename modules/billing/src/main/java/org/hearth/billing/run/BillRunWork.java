package org.hearth.billing.run;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.hearth.billing.BillRuns;
import org.hearth.billing.RunRow;
import org.hearth.kernel.port.Jobs;

/** Previews or issues a bill run as a job. It is one transaction: after a crash it has left nothing and begins again. */
@Singleton
public class BillRunWork implements Jobs.Work {
    public static final String KIND = "billing.run";
    public static final String PREVIEW = "preview";
    public static final String ISSUE = "issue";

    private final BillRuns runs;

    @Inject
    public BillRunWork(BillRuns runs) {
        this.runs = runs;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(Jobs.Run run) {
        long id = Long.parseLong(run.values().getOrDefault("run", "0"));
        boolean issue = ISSUE.equals(run.values().get("act"));
        AtomicReference<RunRow> row = new AtomicReference<>();
        run.chunk(() -> row.set(runs.carryOut(id, issue, accounts -> run.progress(accounts, 0))));
        RunRow done = Objects.requireNonNull(row.get());
        return "{\"runId\":%d,\"state\":\"%s\",\"bills\":%d,\"held\":%d,\"amountFen\":%d}"
                .formatted(done.id(), done.state(), done.bills(), done.held(), done.amountFen());
    }
}
