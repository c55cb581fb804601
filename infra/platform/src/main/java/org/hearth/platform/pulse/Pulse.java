package org.hearth.platform.pulse;

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
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.hearth.kernel.TenantId;
import org.hearth.platform.cache.Bus;
import org.hearth.platform.work.Transactions;
import org.hearth.tenants.Bound;
import org.hearth.tenants.HouseOpened;
import org.hearth.tenants.TenantScope;

/**
 * Calls the {@link StandingWork} of the subsidiaries: at once when this node or another one announces it, and for all of them
 * every half minute, which finds what a lost message or a dead node has left.
 */
@Singleton
public class Pulse {
    private static final Logger LOG = System.getLogger(Pulse.class.getName());
    private static final int THREADS = 2;
    private static final Duration SWEEP_EVERY = Duration.ofSeconds(30);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(10);
    private static final long QUIET_NANOS = Duration.ofMillis(100).toNanos();

    private final Instance<StandingWork> works;
    private final Subsidiaries subsidiaries;
    private final Transactions transactions;
    private final Bus bus;
    private final ThreadFactory threads;
    private final Beats beats = new Beats();
    private final List<Thread> workers = new ArrayList<>();
    private final Map<String, Long> told = new ConcurrentHashMap<>();
    private final ScheduledThreadPoolExecutor timer;

    @Inject
    Pulse(
            Instance<StandingWork> works,
            Subsidiaries subsidiaries,
            Transactions transactions,
            Bus bus,
            ThreadFactory threads) {
        this.works = works;
        this.subsidiaries = subsidiaries;
        this.transactions = transactions;
        this.bus = bus;
        this.threads = threads;
        timer = new ScheduledThreadPoolExecutor(1, threads);
        timer.setRemoveOnCancelPolicy(true);
    }

    void start(@Observes @Priority(400) HouseOpened opened) {
        works.forEach(work -> bus.listen(work.name(), code -> wake(work.name(), new TenantId(code))));
        for (int i = 0; i < THREADS; i++) {
            Thread worker = threads.newThread(this::work);
            worker.setName("hearth-pulse-" + i);
            workers.add(worker);
            worker.start();
        }
        var unused = timer.scheduleWithFixedDelay(this::sweep, 0, SWEEP_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Something was committed for this work: it is called at once here, and the other nodes hear of it. */
    public void announce(String work, TenantId tenant) {
        wake(work, tenant);
        long now = System.nanoTime();
        Long last = told.put(work + " " + tenant, now);
        if (last == null || now - last > QUIET_NANOS) {
            bus.tell(work, tenant.code());
        }
    }

    private void wake(String work, TenantId tenant) {
        beats.add(new Beats.Beat(work, tenant));
    }

    private void work() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Beats.Beat beat = beats.take();
                Optional<Duration> again = Optional.of(AFTER_FAILURE);
                try {
                    again = round(beat);
                } catch (RuntimeException e) {
                    LOG.log(Logger.Level.WARNING, beat.work() + " of " + beat.tenant() + " failed, comes back", e);
                } finally {
                    beats.done(beat);
                }
                again.ifPresent(wait -> later(beat, wait));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<Duration> round(Beats.Beat beat) {
        Optional<Bound> house = subsidiaries.house(beat.tenant());
        Optional<StandingWork> named =
                works.stream().filter(work -> work.name().equals(beat.work())).findFirst();
        if (house.isEmpty() || named.isEmpty()) {
            return Optional.empty();
        }
        return TenantScope.call(house.get(), () -> named.get().round());
    }

    private void later(Beats.Beat beat, Duration wait) {
        if (wait.isZero()) {
            beats.add(beat);
        } else if (!timer.isShutdown()) {
            var unused = timer.schedule(() -> beats.add(beat), wait.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void sweep() {
        try {
            for (Bound house : subsidiaries.all()) {
                sweep(house);
            }
        } catch (RuntimeException e) {
            LOG.log(Logger.Level.WARNING, "the round over the subsidiaries failed, comes back", e);
        }
    }

    private void sweep(Bound house) {
        try {
            List<String> pending = TenantScope.call(
                    house,
                    () -> transactions.anew(() -> works.stream()
                            .filter(StandingWork::isPending)
                            .map(StandingWork::name)
                            .toList()));
            pending.forEach(work -> wake(work, house.requireTenant()));
        } catch (RuntimeException e) {
            LOG.log(Logger.Level.WARNING, "cannot see what " + house.tenant() + " has to do: " + e);
        }
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
        workers.forEach(Thread::interrupt);
    }
}
