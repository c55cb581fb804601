package org.hearth.tenants.testing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import org.hearth.kernel.port.AfterCommit;
import org.hearth.kernel.port.Jobs;
import org.hearth.tenants.Bound;
import org.hearth.tenants.TenantScope;

/** The queue of jobs in memory; what was submitted and committed runs when the test asks for it. */
public final class InlineJobs implements Jobs {
    private final AfterCommit afterCommit;
    private final Clock clock;
    private final BiConsumer<Bound, Runnable> transactions;
    private final AtomicLong ids = new AtomicLong();
    private final List<Job> jobs = new CopyOnWriteArrayList<>();
    private final ConcurrentLinkedQueue<Waiting> waiting = new ConcurrentLinkedQueue<>();

    private record Waiting(Job job, Bound scope, Map<String, String> values) {}

    InlineJobs(AfterCommit afterCommit, Clock clock, BiConsumer<Bound, Runnable> transactions) {
        this.afterCommit = afterCommit;
        this.clock = clock;
        this.transactions = transactions;
    }

    @Override
    public long submit(String kind, String title, Map<String, String> values) {
        Bound scope = TenantScope.require();
        long id = ids.incrementAndGet();
        Job job = new Job(id, kind, title, State.QUEUED, 0, 0, "", scope.actor().name(), clock.instant());
        afterCommit.run(() -> {
            jobs.add(job);
            waiting.add(new Waiting(job, scope, Map.copyOf(values)));
        });
        return id;
    }

    @Override
    public Optional<Job> find(long id) {
        return jobs.stream().filter(job -> job.id() == id).findFirst();
    }

    @Override
    public List<Job> recent(int limit) {
        List<Job> newest = new ArrayList<>(jobs);
        Collections.reverse(newest);
        return newest.subList(0, Math.min(limit, newest.size()));
    }

    /**
     * Runs all that waits, also what is submitted meanwhile, each in its submitter's scope and outside a transaction.
     *
     * @throws RuntimeException what a work threw; its job is marked as failed
     */
    List<Job> run(List<Work> works) {
        List<Job> done = new ArrayList<>();
        for (Waiting next = waiting.poll(); next != null; next = waiting.poll()) {
            String kind = next.job().kind();
            Work work = works.stream()
                    .filter(each -> each.kind().equals(kind))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("nobody works on " + kind));
            done.add(run(next, work));
        }
        return done;
    }

    private Job run(Waiting next, Work work) {
        InlineRun run = new InlineRun(next);
        try {
            String outcome = TenantScope.call(next.scope(), () -> work.run(run));
            return run.keep(State.DONE, outcome);
        } catch (RuntimeException e) {
            run.keep(State.FAILED, String.valueOf(e.getMessage()));
            throw e;
        }
    }

    private final class InlineRun implements Run {
        private final Waiting started;
        private long done;
        private long total;

        InlineRun(Waiting started) {
            this.started = started;
        }

        @Override
        public Map<String, String> values() {
            return started.values();
        }

        @Override
        public void progress(long doneNow, long totalNow) {
            done = doneNow;
            total = totalNow;
            keep(State.RUNNING, "");
        }

        @Override
        public void chunk(Runnable work) {
            transactions.accept(started.scope(), work);
        }

        Job keep(State state, String outcome) {
            Job old = started.job();
            Job now = new Job(
                    old.id(), old.kind(), old.title(), state, done, total, outcome, old.person(), old.created());
            jobs.replaceAll(job -> job.id() == old.id() ? now : job);
            return now;
        }
    }
}
