package org.hearth.platform.outbox;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.hearth.kernel.TenantId;
import org.hearth.kernel.port.Observer;
import org.hearth.kernel.port.Sql;
import org.hearth.kernel.port.SqlFile;
import org.hearth.platform.pulse.StandingWork;
import org.hearth.platform.work.Transactions;
import org.hearth.tenants.Bound;
import org.hearth.tenants.TenantScope;

/**
 * Brings what stands in the outboxes to every observer, at least once and in the order of publishing. Each observer has a lane
 * of its own, so that one that fails waits alone.
 */
@Singleton
public class Relay implements StandingWork {
    static final String NAME = "outbox";
    private static final Logger LOG = System.getLogger(Relay.class.getName());
    /** Then others come to their turn: a subsidiary that loads years of readings has news without end. */
    private static final Duration TURN = Duration.ofSeconds(1);

    private static final Duration KEPT = Duration.ofDays(7);
    private static final Duration BETWEEN_CLEANINGS = Duration.ofHours(1);

    private final List<Lane> lanes;
    private final List<String> observers;
    private final Sql sql;
    private final Transactions transactions;
    private final Clock clock;
    private final Set<TenantId> prepared = ConcurrentHashMap.newKeySet();
    private final Map<TenantId, Instant> cleaned = new ConcurrentHashMap<>();
    private final Map<TenantId, Map<String, Instant>> waitingSince = new ConcurrentHashMap<>();

    @Inject
    Relay(Instance<Observer> observers, Sql sql, Transactions transactions, Clock clock) {
        this((Iterable<Observer>) observers, sql, transactions, clock);
    }

    Relay(Iterable<Observer> observers, Sql sql, Transactions transactions, Clock clock) {
        this.sql = sql;
        this.transactions = transactions;
        this.clock = clock;
        lanes = StreamSupport.stream(observers.spliterator(), false)
                .map(observer -> new Lane(observer, sql, transactions, clock))
                .toList();
        this.observers = lanes.stream().map(Lane::name).toList();
        if (Set.copyOf(this.observers).size() < lanes.size()) {
            throw new IllegalStateException("two observers have one name: " + this.observers);
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Also notes how long each observer has been behind, for {@link #longestWait()}. */
    @Override
    public boolean isPending() {
        Map<String, Instant> waiting = sql.with(handle -> handle
                .createQuery(SqlFile.of(Relay.class, "oldest_waiting.sql"))
                .bindArray("observers", String.class, observers)
                .map((row, context) -> Map.entry(
                        row.getString("observer"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        waitingSince.put(tenant(), waiting);
        return !waiting.isEmpty() || isCleaningDue();
    }

    @Override
    public Optional<Duration> round() {
        prepare();
        Optional<Duration> again = Optional.empty();
        for (Lane lane : lanes) {
            Optional<Duration> back = lane.run(TURN);
            if (back.isPresent() && (again.isEmpty() || back.get().compareTo(again.get()) < 0)) {
                again = back;
            }
        }
        if (isCleaningDue()) {
            clean();
        }
        return again;
    }

    /** Delivers all that is committed now, on the calling thread; what fails stays for its retry. For tests and rebuilds. */
    public void drain(Bound scope) {
        TenantScope.run(scope, () -> {
            Optional<Duration> again = round();
            while (again.isPresent() && again.get().isZero()) {
                again = round();
            }
        });
    }

    /** How long the observer that is furthest behind has been waiting for its first event, over all subsidiaries. */
    public Duration longestWait() {
        Instant now = clock.instant();
        return waitingSince.values().stream()
                .flatMap(waiting -> waiting.values().stream())
                .map(since -> Duration.between(since, now))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    private void prepare() {
        if (prepared.contains(tenant())) {
            return;
        }
        transactions.anew(() -> sql.with(handle -> {
            observers.forEach(observer -> Mark.create(handle, observer));
            return handle.createQuery(SqlFile.of(Relay.class, "adopt_foreign.sql"))
                    .mapTo(Long.class)
                    .one();
        }));
        prepared.add(tenant());
    }

    private boolean isCleaningDue() {
        Instant last = cleaned.get(tenant());
        return last == null || last.plus(BETWEEN_CLEANINGS).isBefore(clock.instant());
    }

    private void clean() {
        int deleted = transactions.anew(() ->
                sql.with(handle -> handle.createUpdate(SqlFile.of(Relay.class, "delete_delivered.sql"))
                        .bind("before", clock.instant().minus(KEPT))
                        .bindArray("observers", String.class, observers)
                        .execute()));
        cleaned.put(tenant(), clock.instant());
        if (deleted > 0) {
            LOG.log(Logger.Level.INFO, "{0} delivered events deleted", deleted);
        }
    }

    private static TenantId tenant() {
        return TenantScope.require().requireTenant();
    }
}
