package org.hearth.tenants.testing;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.hearth.kernel.TenantId;
import org.hearth.kernel.port.AfterCommit;
import org.hearth.kernel.port.Caller;
import org.hearth.kernel.port.Consolidation;
import org.hearth.kernel.port.Jobs;
import org.hearth.kernel.port.Sql;
import org.hearth.kernel.port.Vault;
import org.hearth.kernel.setting.Settings;
import org.hearth.tenants.Actor;
import org.hearth.tenants.Bound;
import org.hearth.tenants.HouseVault;
import org.hearth.tenants.NewTenant;
import org.hearth.tenants.PlatformSql;
import org.hearth.tenants.TenantScope;
import org.hearth.tenants.group.HeadquartersFacts;
import org.hearth.tenants.registry.Application;
import org.hearth.tenants.registry.Footings;
import org.hearth.tenants.registry.Onboarding;
import org.hearth.tenants.registry.Registry;
import org.hearth.tenants.routing.ScopedCaller;
import org.hearth.tenants.routing.TenantDataSource;
import org.hearth.tenants.routing.TenantSql;
import org.hearth.tenants.schema.Reference;
import org.hearth.tenants.schema.Seeds;
import org.hearth.tenants.schema.TenantSchema;
import org.hearth.tenants.script.TenantText;
import org.hearth.tenants.templates.held.SettingTable;
import org.hearth.tenants.vault.KeyRing;
import org.hearth.tenants.vault.KeyShelf;
import org.hearth.tenants.vault.MasterKeys;
import org.hearth.tenants.vault.TenantVault;
import org.jspecify.annotations.Nullable;

/**
 * Subsidiaries on a real PostgreSQL, and the ports of the kernel on them: {@code TestTenants.provision("gz")}, then
 * {@code tenants.in("gz", () -> …)}. One server per JVM; a subsidiary is made anew, empty and seeded, each time it is provisioned.
 * Its tables are those of all modules on the test's class path.
 */
public final class TestTenants {
    private static final TestServer SERVER = TestServer.INSTANCE;
    private static final TestTransactions TRANSACTIONS = new TestTransactions(new TestPool(SERVER, "hearth_app"));
    private static final TenantDataSource CONNECTIONS = new TenantDataSource(TRANSACTIONS);
    private static final TenantSchema SCHEMA = new TenantSchema();
    private static final Seeds SEEDS = new Seeds();
    private static final Reference REFERENCE = new Reference(SERVER.platform(), SCHEMA, SEEDS);
    private static final Map<Set<Class<?>>, TestEntities> ENTITIES = new ConcurrentHashMap<>();

    static {
        TenantScope.watch(TRANSACTIONS);
        Registry registry = new Registry(SERVER.platform(), Clock.systemUTC());
        TenantDataSource.guide(new Footings(registry, SCHEMA)::of);
    }

    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
    private final SettableClock clock = new SettableClock();
    private final AfterCommit afterCommit = new TestCommits(TRANSACTIONS);
    private final RecordingEvents events = new RecordingEvents(afterCommit);
    private final RecordingAudit audit = new RecordingAudit(afterCommit);
    private final MemoryHotStore hot = new MemoryHotStore();
    private final InlineJobs jobs = new InlineJobs(afterCommit, clock, this::run);
    private final Sql sql = new TestSql(this, TRANSACTIONS, new TenantSql(CONNECTIONS));
    private final Caller caller = new ScopedCaller();
    private final MasterKeys masters = new MasterKeys("the master secret of tests, 32 bytes and more", List.of());
    private final KeyShelf shelf = new KeyShelf(SERVER.platform(), masters);
    private final KeyRing ring = shelf.ring();
    private final Vault vault = new TenantVault(ring);
    private final Consolidation consolidation = new HeadquartersFacts(SERVER.platform());
    private final @Nullable EntityManager entityManager;
    private volatile Actor actor = new Actor(1, "测试员", Set.of("*"));

    private TestTenants(@Nullable EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Makes subsidiaries, for tests without entities. */
    public static TestTenants provision(String... codes) {
        return new TestTenants(null).add(codes);
    }

    /** A fixture whose {@link #entityManager()} knows these entities; subsidiaries follow with {@link #add}. */
    public static TestTenants withEntities(Class<?>... entities) {
        TestEntities known = ENTITIES.computeIfAbsent(
                Set.of(entities), classes -> new TestEntities(TRANSACTIONS, List.copyOf(classes)));
        return new TestTenants(known.of(TRANSACTIONS));
    }

    /** Makes subsidiaries anew from the template {@code standard}. */
    public TestTenants add(String... codes) {
        for (String code : codes) {
            add(new NewTenant(code, "燃气公司 " + code, "城市 " + code, "standard", null));
        }
        return this;
    }

    /** Makes a subsidiary anew from any template. */
    public TestTenants add(NewTenant wanted) {
        Wipe.out(SERVER, new TenantId(wanted.code()));
        new Onboarding(SERVER.platform(), SCHEMA, SEEDS, REFERENCE)
                .onboard(Application.checked(wanted, SEEDS.templates()), "tests");
        return adopt(wanted.code());
    }

    /** Makes a subsidiary known here that was made by other means. */
    public TestTenants adopt(String code) {
        int number = SERVER.platform()
                .inTransaction(handle -> handle.createQuery("select number from tenant where code = :code")
                        .bind("code", code)
                        .mapTo(Integer.class)
                        .one());
        numbers.put(code, number);
        return this;
    }

    /** Removes a subsidiary and all that is known of it. */
    public void wipe(String code) {
        Wipe.out(SERVER, new TenantId(code));
    }

    /** Who acts from now on; at first a person with every permission. */
    public TestTenants as(Actor other) {
        actor = other;
        return this;
    }

    /** What a scope for the subsidiary binds, with the acting person. */
    public Bound bound(String code) {
        Integer number = numbers.get(code);
        if (number == null) {
            throw new IllegalArgumentException(code + " was not provisioned here");
        }
        return new Bound(new TenantId(code), number, actor);
    }

    /**
     * Runs the work in the subsidiary's scope and a transaction of its own (one that runs already waits): committed at the end,
     * rolled back by an exception, which passes unchanged.
     */
    public <T> T in(String code, Callable<T> work) {
        return call(bound(code), work);
    }

    /** As {@link #in(String, Callable)}, in a scope that was {@link #bound} before: several persons can act at once. */
    public <T> T in(Bound scope, Callable<T> work) {
        return call(scope, work);
    }

    /** Runs the work in the subsidiary's scope and a transaction of its own. */
    public void in(String code, Work work) {
        in(code, () -> {
            work.run();
            return code;
        });
    }

    /** Work that may throw anything. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    private void run(Bound bound, Runnable work) {
        call(bound, () -> {
            work.run();
            return bound;
        });
    }

    <T> T call(Bound bound, Callable<T> work) {
        TestTransaction transaction = begin();
        try {
            try {
                T answer = TenantScope.call(bound, () -> {
                    T worked = work.call();
                    transaction.commit();
                    return worked;
                });
                return answer;
            } finally {
                transaction.end();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            TRANSACTIONS.leave(transaction);
            TenantScope.run(bound, transaction::tellTheEnd);
        }
    }

    private static TestTransaction begin() {
        try {
            return TRANSACTIONS.begin();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs the jobs that were submitted and committed, with the works given, outside a transaction; answers how they ended. */
    public List<Jobs.Job> runJobs(Jobs.Work... works) {
        return jobs.run(List.of(works));
    }

    /** Runs statements in the subsidiary's schema past all rules, for tests that tamper. */
    public void asSuperuser(String code, String statements) {
        try (Connection connection = SERVER.asSuperuser()) {
            TestServer.execute(connection, "set search_path = t_" + new TenantId(code));
            TestServer.execute(connection, statements);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs statements in the subsidiary's schema as its owner, as a step of its schema does. */
    public void asOwner(String code, String statements) {
        SERVER.platform().inTransaction(handle -> {
            TenantText.run(handle, new TenantId(code), statements);
            return code;
        });
    }

    /** The command line of a program of this class path that works on this database through the registry's role. */
    public static List<String> command(Class<?> program, String... more) {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName(),
                SERVER.address(),
                "hearth_platform",
                TestServer.PASSWORD));
        words.addAll(List.of(more));
        return words;
    }

    /** How many transactions the database has open for the registry's connections of that name. */
    public int transactionsOf(String connections) {
        return platformSql()
                .inTransaction(handle -> handle.createQuery("select count(*) from pg_stat_activity"
                                + " where application_name = :name and xact_start is not null")
                        .bind("name", connections)
                        .mapTo(Integer.class)
                        .one());
    }

    /** Waits until what this JVM has kept of the registry is too old to be used. */
    public static void untilCopiesAreOld() {
        try {
            Thread.sleep(Registry.KEPT.toMillis() + 50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public Sql sql() {
        return sql;
    }

    public EntityManager entityManager() {
        if (entityManager == null) {
            throw new IllegalStateException("say which entities there are: TestTenants.withEntities(…)");
        }
        return entityManager;
    }

    public RecordingEvents events() {
        return events;
    }

    public RecordingAudit audit() {
        return audit;
    }

    public Settings settings() {
        return new SettingTable(sql(), caller());
    }

    public Vault vault() {
        return vault;
    }

    /** The sealed keys of all subsidiaries, for tests that renew them. */
    public KeyShelf keyShelf() {
        return shelf;
    }

    public KeyRing keyRing() {
        return ring;
    }

    public HouseVault houseVault() {
        return new HouseVault(TenantVault.ofHouse(ring), masters);
    }

    public MasterKeys masters() {
        return masters;
    }

    public Caller caller() {
        return caller;
    }

    public SettableClock clock() {
        return clock;
    }

    public AfterCommit afterCommit() {
        return afterCommit;
    }

    public MemoryHotStore hot() {
        return hot;
    }

    public InlineJobs jobs() {
        return jobs;
    }

    public Consolidation consolidation() {
        return consolidation;
    }

    public PlatformSql platformSql() {
        return SERVER.platform();
    }
}
