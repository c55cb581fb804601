package org.hearth.bench.tenants;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.hearth.kernel.TenantId;
import org.hearth.tenants.routing.TenantDataSource;
import org.hearth.tenants.schema.Migrator;
import org.hearth.tenants.schema.TenantSchema;
import org.hearth.tenants.script.Migration;
import org.hearth.tenants.script.Script;

/** New steps over all schemas. */
final class Steps {
    private final Registered house;
    private TenantSchema now;

    Steps(Registered house) {
        this.house = house;
        now = house.schema;
    }

    /** Adds a column and an index to a table of everyday use in all schemas while another thread reads and writes in that table. */
    double allWhileOthersWork() {
        AtomicBoolean stop = new AtomicBoolean();
        AtomicInteger served = new AtomicInteger();
        AtomicInteger failed = new AtomicInteger();
        AtomicLong longest = new AtomicLong();
        Thread others = new Thread(() -> work(stop, served, failed, longest));
        others.start();
        long start = System.nanoTime();
        Migrator.Outcome outcome = house.migrator(next("first")).migrate();
        double seconds = TenantsBench.seconds(start);
        stop.set(true);
        join(others);
        TenantsBench.check(outcome.failed().isEmpty(), "left behind: " + outcome.failed());
        System.out.printf(
                "%d schemas moved on in %.1f s; %d requests went on meanwhile, %d failed, the longest took %.0f ms%n",
                outcome.moved().size(), seconds, served.get(), failed.get(), longest.get() / 1e6);
        return seconds;
    }

    private void work(AtomicBoolean stop, AtomicInteger served, AtomicInteger failed, AtomicLong longest) {
        TenantDataSource connections = new TenantDataSource(new Connections(house.told, "app", false, 0));
        List<TenantId> all = house.all();
        Random random = new Random(7);
        while (!stop.get()) {
            long start = System.nanoTime();
            try {
                house.in(
                        connections,
                        all.get(random.nextInt(all.size())),
                        "insert into job (kind, title, person_id, person, state) values ('b', 'b', 1, 'b', 'DONE');"
                                + " select count(*) from job");
                served.incrementAndGet();
            } catch (IllegalStateException e) {
                failed.incrementAndGet();
            }
            longest.accumulateAndGet(System.nanoTime() - start, Math::max);
        }
    }

    /** Another step, whose connections are cut off half way, and a second run; how many are then not there, or there twice. */
    int cutOffAndResumed() {
        TenantSchema next = next("second");
        int all = house.all().size();
        Thread run = new Thread(() -> house.migrator(next).migrate());
        run.setUncaughtExceptionHandler(
                (thread, e) -> System.out.println("the first run broke off: " + e.getMessage()));
        run.start();
        while (moved() < all / 2 && run.isAlive()) {
            pause();
        }
        for (int i = 0; i < 40 && run.isAlive(); i++) {
            cut();
            pause();
        }
        run.interrupt();
        join(run);
        int half = moved();
        Migrator.Outcome rest = house.migrator(next).migrate();
        int twice = count("select count(*) from (select tenant from tenant_log where act = 'tenants.migrate'"
                + " and (details ->> 'to')::bigint = " + next.script().version()
                + " group by tenant having count(*) > 1) twice");
        System.out.printf(
                "cut off at %d of %d, the next run moved %d%n",
                half, all, rest.moved().size());
        return all - moved() + twice;
    }

    private void cut() {
        house.sql.inTransaction(
                handle -> handle.createQuery("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                                + " where usename = current_user and pid <> pg_backend_pid() and state = 'active'")
                        .mapTo(Integer.class)
                        .one());
    }

    private int moved() {
        return count("select count(*) from tenant where schema_version = "
                + now.script().version());
    }

    private int count(String query) {
        return house.sql.inTransaction(
                handle -> handle.createQuery(query).mapTo(Integer.class).one());
    }

    private TenantSchema next(String name) {
        List<Migration> steps = new ArrayList<>(now.script().after(0));
        steps.add(new Migration(
                now.script().version() + 1,
                name,
                "alter table job add %1$s integer; create index job_%1$s on job (%1$s)".formatted("added_" + name)));
        now = new TenantSchema(new Script(steps));
        return now;
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
