package org.hearth.platform.jobs;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hearth.kernel.port.Jobs;
import org.hearth.kernel.port.Sql;
import org.hearth.kernel.port.SqlFile;
import org.hearth.platform.JobOutcome;
import org.hearth.platform.cache.Bus;
import org.hearth.platform.pulse.StandingWork;
import org.hearth.platform.quota.Quotas;
import org.hearth.platform.work.Transactions;
import org.hearth.tenants.Bound;
import org.hearth.tenants.HouseOpened;
import org.hearth.tenants.TenantScope;

/** Runs waiting jobs on a few threads, the subsidiaries in turn, each job in the name of the person who asked for it. */
@Singleton
public class JobWorkers implements StandingWork {
    static final String NAME = "jobs";
    private static final Logger LOG = System.getLogger(JobWorkers.class.getName());
    private static final int LEASE_SECONDS = 30;
    private static final Duration RENEW_EVERY = Duration.ofSeconds(10);
    private static final int MOST_ATTEMPTS = 20;

    private final Map<String, Jobs.Work> works;
    private final Sql sql;
    private final Transactions transactions;
    private final Bus bus;
    private final ThreadFactory threads;
    private final int workers;
    private final FairQueue queue;
    private final Map<ClaimedRun, Lease> leases = new ConcurrentHashMap<>();
    private final List<Thread> running = new ArrayList<>();

    @Inject
    JobWorkers(
            Instance<Jobs.Work> works,
            Sql sql,
            Transactions transactions,
            Bus bus,
            ThreadFactory threads,
            @ConfigProperty(name = "hearth.jobs.threads", defaultValue = "2") int workers,
            Quotas quotas) {
        this(
                works,
                sql,
                transactions,
                bus,
                threads,
                new FairQueue(workers, tenant -> quotas.of(tenant).jobs()),
                workers);
    }

    JobWorkers(
            Iterable<Jobs.Work> works,
            Sql sql,
            Transactions transactions,
            Bus bus,
            ThreadFactory threads,
            FairQueue queue,
            int workers) {
        this.works = StreamSupport.stream(works.spliterator(), false)
                .collect(Collectors.toMap(Jobs.Work::kind, work -> work));
        this.sql = sql;
        this.transactions = transactions;
        this.bus = bus;
        this.threads = threads;
        this.workers = workers;
        this.queue = queue;
    }

    private record Lease(Bound house, Claim claim) {}

    void start(@Observes @Priority(410) HouseOpened opened) {
        for (int i = 0; i < workers; i++) {
            start("hearth-job-" + i, this::work);
        }
        start("hearth-job-leases", this::renew);
    }

    private void start(String name, Runnable task) {
        Thread thread = threads.newThread(task);
        thread.setName(name);
        running.add(thread);
        thread.start();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean isPending() {
        return sql.with(handle -> handle.createQuery("select exists (select 1 from job"
                        + " where state = 'QUEUED' or state = 'RUNNING' and lease_until < now())")
                .mapTo(Boolean.class)
                .one());
    }

    @Override
    public Optional<Duration> round() {
        queue.offer(TenantScope.require());
        return Optional.empty();
    }

    /** How many jobs run on this node now. */
    public int running() {
        return leases.size();
    }

    private void work() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Bound house = queue.take();
                try {
                    runOne(house);
                } catch (RuntimeException e) {
                    LOG.log(Logger.Level.WARNING, "a job of " + house.tenant() + " could not be taken or ended", e);
                } finally {
                    queue.done(house);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes the subsidiary's next job and runs it to its end on this thread; false if none waits. */
    boolean runOne(Bound house) {
        Optional<Claim> claim = TenantScope.call(house, this::claim);
        if (claim.isEmpty()) {
            return false;
        }
        queue.offer(house);
        run(house, claim.get());
        return true;
    }

    private Optional<Claim> claim() {
        return transactions.anew(() -> sql.with(handle -> handle.createQuery(SqlFile.of(JobWorkers.class, "claim.sql"))
                .bind("node", bus.node())
                .bind("lease", LEASE_SECONDS)
                .bindArray("kinds", String.class, List.copyOf(works.keySet()))
                .map((row, context) -> Claim.read(row))
                .findOne()));
    }

    private void run(Bound house, Claim claim) {
        ClaimedRun run = new ClaimedRun(claim, sql, transactions);
        leases.put(run, new Lease(house, claim));
        try {
            TenantScope.run(new Bound(house.tenant(), house.number(), claim.actor()), () -> end(claim, run));
        } finally {
            leases.remove(run);
        }
    }

    private void end(Claim claim, ClaimedRun run) {
        try {
            if (claim.attempt() > MOST_ATTEMPTS) {
                finish(claim, Jobs.State.FAILED, JobOutcome.gaveUp(MOST_ATTEMPTS));
                return;
            }
            Jobs.Work work = works.get(claim.kind());
            String outcome = work == null ? "" : work.run(run);
            run.flush();
            finish(claim, Jobs.State.DONE, outcome);
        } catch (ClaimedRun.Lost e) {
            LOG.log(Logger.Level.WARNING, e.getMessage());
        } catch (RuntimeException e) {
            if (Thread.currentThread().isInterrupted()) {
                LOG.log(Logger.Level.INFO, "job {0} stops with the house and will be resumed", claim.id());
            } else {
                finish(claim, Jobs.State.FAILED, JobOutcome.of(e));
            }
        }
    }

    private void finish(Claim claim, Jobs.State state, String outcome) {
        transactions.anew(() -> sql.with(handle -> claim.finish(handle, state.name(), outcome)));
    }

    private void renew() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(RENEW_EVERY.toMillis());
                leases.forEach(this::renew);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void renew(ClaimedRun run, Lease lease) {
        try {
            boolean renewed = TenantScope.call(
                    lease.house(),
                    () -> transactions.anew(
                            () -> sql.with(handle -> lease.claim().renew(handle, LEASE_SECONDS))));
            if (!renewed) {
                run.lose();
            }
        } catch (RuntimeException e) {
            LOG.log(Logger.Level.WARNING, "a lease could not be renewed, tried again: " + e);
        }
    }

    @PreDestroy
    void stop() {
        running.forEach(Thread::interrupt);
    }
}
