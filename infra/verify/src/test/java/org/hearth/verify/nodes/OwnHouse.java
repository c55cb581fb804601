package org.hearth.verify.nodes;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.hearth.launcher.program.Instance;
import org.hearth.launcher.program.ServerKind;
import org.hearth.launcher.servers.Servers;

/** A house of this test's own, all of it in real processes, any of which may be killed. */
public final class OwnHouse implements AutoCloseable {
    public static final String PASSWORD = "Hearth-demo-2026!";
    private static final Path WAR = Path.of(System.getProperty("hearth.war", "../../ui/target/hearth.war"));
    private static final Duration LONGEST = Duration.ofMinutes(4);
    private static final Duration GLANCE = Duration.ofMillis(20);
    private static final Duration QUOTAS_ARE_READ = Duration.ofSeconds(11);

    private final Servers servers = Servers.temporary();
    private final int nodes;
    private String url = "";

    /** Starts everything with so many nodes of the application. */
    public OwnHouse(int nodes) {
        this.nodes = nodes;
        start();
    }

    /** Brings back what does not run, where it was. */
    public void start() {
        start(WAR);
    }

    /** As {@link #start()}, but with another application. */
    public void start(Path war) {
        url = servers.start(war, 0, nodes);
    }

    /** The application that was built. */
    public Path war() {
        return WAR;
    }

    /** The address that people use. */
    public String url() {
        return url;
    }

    /** The address of one node, past the balancer. */
    public String node(int number) {
        return servers.url(Instance.node(number));
    }

    /** kill -9. */
    public void killNode(int number) {
        servers.kill(Instance.node(number));
    }

    public void killRedis() {
        servers.kill(ServerKind.REDIS);
    }

    public void startStores() {
        servers.startStores();
    }

    /** The first operator, signed in through {@code door}. */
    public Via operator(String door) {
        Map<String, String> told = servers.properties();
        return Via.signedIn(
                door, told.getOrDefault("hearth.operator.name", ""), told.getOrDefault("hearth.operator.password", ""));
    }

    /** Makes a person with one role in one subsidiary; the password is {@link #PASSWORD}. */
    public long person(Via operator, String tenant, String login, String role) {
        return operator.done(
                        "/people",
                        Map.of(
                                "login",
                                login,
                                "name",
                                login,
                                "password",
                                PASSWORD,
                                "grants",
                                List.of(Map.of("tenant", tenant, "role", role))))
                .json()
                .path("person")
                .path("id")
                .asLong();
    }

    /** Takes a subsidiary in. */
    public void onboard(Via operator, String code) {
        operator.done(
                "/tenants", Map.of("code", code, "name", "燃气 " + code, "city", "城市 " + code, "template", "guangzhou"));
    }

    /** One number out of a subsidiary's schema, asked at the database itself. */
    public long count(String tenant, String sql) {
        try (Connection connection = connection("app");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local role t_" + tenant + "; set local search_path = t_" + tenant);
            try (ResultSet answer = statement.executeQuery(sql)) {
                answer.next();
                return answer.getLong(1);
            }
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    /** Keeps everybody else from a table of a subsidiary's until it is closed, so that whoever asks for it waits. */
    public interface Hold extends AutoCloseable {
        @Override
        void close();
    }

    /** Begins to hold a table; closing it twice does no harm. */
    public Hold hold(String tenant, String table) {
        String sql = "set local role t_" + tenant + "; set local search_path = t_" + tenant + "; lock table " + table;
        try {
            Connection connection = connection("app");
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
            return () -> closed(connection);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    private static void closed(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Lets a subsidiary have so many calls under way; returns when every node has read it. */
    public void quota(String tenant, int requests) {
        String sql = "insert into tenant_quota (tenant, requests) values ('" + tenant + "', " + requests + ")";
        try (Connection connection = connection("platform");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            Thread.sleep(QUOTAS_ARE_READ.toMillis());
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Connection connection(String role) throws SQLException {
        Map<String, String> told = servers.properties();
        return DriverManager.getConnection(
                told.getOrDefault("hearth.db.url", ""),
                told.get("hearth.db." + role + ".user"),
                told.get("hearth.db." + role + ".password"));
    }

    /** How many of headquarters' transactions have written and not ended, asked at the database itself. */
    public long writing() {
        return registered(
                "select count(*) from pg_stat_activity where usename = current_user and backend_xid is not null");
    }

    /** One number out of the registry, asked at the database itself. */
    public long registered(String sql) {
        try (Connection connection = connection("platform");
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    /** Waits until it is so, and gives how long that took; after four minutes it never will be. */
    public static Duration until(String what, BooleanSupplier so) {
        long begun = System.nanoTime();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() - begun > LONGEST.toNanos()) {
                throw new AssertionError("never: " + what);
            }
            try {
                Thread.sleep(GLANCE.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        System.out.println("[nodes] " + what + " after " + took.toMillis() + " ms");
        return took;
    }

    @Override
    public void close() {
        servers.close();
    }
}
