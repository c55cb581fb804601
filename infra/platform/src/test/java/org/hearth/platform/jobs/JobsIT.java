package org.hearth.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.hearth.kernel.Refused;
import org.hearth.kernel.port.Jobs;
import org.hearth.platform.JobOutcome;
import org.hearth.platform.cache.Bus;
import org.hearth.platform.cache.Buses;
import org.hearth.platform.cache.TestRedis;
import org.hearth.platform.pulse.Pulse;
import org.hearth.platform.pulse.Pulses;
import org.hearth.platform.work.TestTransactions;
import org.hearth.tenants.Actor;
import org.hearth.tenants.HouseOpened;
import org.hearth.tenants.TenantScope;
import org.hearth.tenants.testing.TestTenants;
import org.junit.jupiter.api.Test;

class JobsIT {
    private static final Bus BUS = Buses.unconnected();

    private final TestTenants tenants = TestTenants.provision("gz");
    private final Jobs jobs = new JobQueue(tenants.sql(), tenants.afterCommit(), Pulses.idle(tenants, BUS));

    /** Work that is a function of its run. */
    private record Doing(String kind, Function<Jobs.Run, String> act) implements Jobs.Work {
        @Override
        public String run(Jobs.Run run) {
            return act.apply(run);
        }
    }

    @Test
    void a_job_runs_for_the_person_who_asked_with_what_that_person_may_do() {
        List<Actor> actors = new ArrayList<>();
        tenants.as(new Actor(7, "李明", Set.of("billing.run")));
        long id = submit("bill", Map.of("period", "2026-10"));
        tenants.as(Actor.HOUSE);
        assertThat(run(workers(new Doing("bill", run -> {
                    actors.add(TenantScope.require().actor());
                    run.progress(5, 10);
                    return run.values().get("period") + " billed";
                }))))
                .isTrue();
        assertThat(actors).containsExactly(new Actor(7, "李明", Set.of("billing.run")));
        Jobs.Job job = job(id);
        assertThat(job.state()).isEqualTo(Jobs.State.DONE);
        assertThat(job.outcome()).isEqualTo("2026-10 billed");
        assertThat(job.person()).isEqualTo("李明");
        assertThat(List.of(job.done(), job.total())).containsExactly(5L, 10L);
    }

    @Test
    void a_job_that_was_rolled_back_never_runs() {
        assertThatThrownBy(() -> tenants.in("gz", () -> {
                    jobs.submit("bill", "Bills", Map.of());
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(run(workers(new Doing("bill", run -> "")))).isFalse();
    }

    @Test
    void a_refused_job_says_why_in_the_readers_language() {
        long id = submit("bill", Map.of());
        run(workers(new Doing("bill", run -> {
            throw Refused.conflict("login_taken", Map.of("login", "liming"));
        })));
        assertThat(job(id).state()).isEqualTo(Jobs.State.FAILED);
        assertThat(JobOutcome.words(job(id).outcome(), Locale.ENGLISH)).contains("liming is taken");
        assertThat(JobOutcome.words(job(id).outcome(), Locale.CHINA)).contains("liming 已被使用");
    }

    @Test
    void a_defect_in_a_job_shows_its_number_and_nothing_of_the_inside() {
        long id = submit("bill", Map.of());
        run(workers(new Doing("bill", run -> {
            throw new NullPointerException("secret");
        })));
        assertThat(JobOutcome.words(job(id).outcome(), Locale.ENGLISH))
                .contains("number")
                .doesNotContain("secret");
    }

    @Test
    void a_job_whose_node_died_is_resumed_by_another_and_the_dead_node_changes_nothing_more() throws Exception {
        long id = submit("bill", Map.of());
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch revived = new CountDownLatch(1);
        List<String> chunks = new CopyOnWriteArrayList<>();
        ExecutorService deadNode = Executors.newSingleThreadExecutor();
        Future<?> dead = deadNode.submit(() -> run(workers(new Doing("bill", run -> {
            run.chunk(() -> chunks.add("dead 1"));
            started.countDown();
            await(revived);
            run.chunk(() -> chunks.add("dead 2"));
            return "done by the dead";
        }))));
        started.await();
        tenants.asSuperuser("gz", "update job set lease_until = now() - interval '1 second'");
        assertThat(run(workers(new Doing("bill", run -> {
                    run.chunk(() -> chunks.add("alive"));
                    return "done by the living";
                }))))
                .isTrue();
        revived.countDown();
        dead.get();
        deadNode.shutdown();
        assertThat(chunks).containsExactly("dead 1", "alive");
        assertThat(job(id).outcome()).isEqualTo("done by the living");
    }

    @Test
    void a_chunk_under_way_is_not_taken_away_even_if_its_node_was_slow_to_renew() throws Exception {
        submit("bill", Map.of());
        CountDownLatch inChunk = new CountDownLatch(1);
        CountDownLatch finish = new CountDownLatch(1);
        ExecutorService slowNode = Executors.newSingleThreadExecutor();
        Future<?> slow = slowNode.submit(() -> run(workers(new Doing("bill", run -> {
            run.chunk(() -> {
                inChunk.countDown();
                await(finish);
            });
            return "";
        }))));
        inChunk.await();
        tenants.asSuperuser("gz", "update job set lease_until = now() - interval '1 second'");
        assertThat(run(workers(new Doing("bill", run -> "stolen")))).isFalse();
        finish.countDown();
        slow.get();
        slowNode.shutdown();
    }

    @Test
    void a_chunk_that_fails_leaves_nothing_and_earlier_chunks_stay() {
        long id = submit("bill", Map.of());
        run(workers(new Doing("bill", run -> {
            run.chunk(() -> note("first"));
            run.chunk(() -> {
                note("second");
                throw new IllegalStateException("half way");
            });
            return "";
        })));
        assertThat(job(id).state()).isEqualTo(Jobs.State.FAILED);
        List<String> things = tenants.in(
                "gz",
                () -> tenants.sql()
                        .with(handle -> handle.createQuery("select thing from audit_log")
                                .mapTo(String.class)
                                .list()));
        assertThat(things).containsExactly("first");
    }

    @Test
    void a_submitted_job_starts_by_itself_after_the_commit() {
        List<String> ran = new CopyOnWriteArrayList<>();
        JobWorkers workers = workers(new Doing("bill", run -> {
            ran.add("once");
            return "";
        }));
        workers.start(new HouseOpened("/"));
        Pulse pulse = Pulses.running(tenants, BUS, workers);
        Jobs queue = new JobQueue(tenants.sql(), tenants.afterCommit(), pulse);
        long id = tenants.in("gz", () -> queue.submit("bill", "Bills", Map.of()));
        TestRedis.await(() -> job(id).state() == Jobs.State.DONE);
        Pulses.stop(pulse);
        workers.stop();
        assertThat(ran).containsExactly("once");
    }

    private void note(String thing) {
        tenants.sql()
                .use(handle -> handle.execute(
                        "insert into audit_log (at, person_id, person, act, thing, details) values (now(), 0, '', 'a.b', ?, '{}')",
                        thing));
    }

    private long submit(String kind, Map<String, String> values) {
        return tenants.in("gz", () -> jobs.submit(kind, "Bills", values));
    }

    private Jobs.Job job(long id) {
        return tenants.in("gz", () -> jobs.find(id).orElseThrow());
    }

    private boolean run(JobWorkers workers) {
        return workers.runOne(tenants.bound("gz"));
    }

    private JobWorkers workers(Jobs.Work... works) {
        return new JobWorkers(
                List.of(works),
                tenants.sql(),
                new TestTransactions(tenants),
                BUS,
                Thread::new,
                new FairQueue(2, tenant -> 2),
                2);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
