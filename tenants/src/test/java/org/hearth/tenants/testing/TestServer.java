package org.hearth.tenants.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.hearth.tenants.PlatformSql;
import org.hearth.tenants.schema.opening.PlatformSchema;

/**
 * The database of this JVM: an embedded PostgreSQL, or the one at {@code HEARTH_TEST_DB_URL} (a superuser's JDBC address with user
 * and password in it), which is used by one JVM at a time.
 */
final class TestServer {
    static final TestServer INSTANCE = new TestServer();

    private static final String DATABASE = "hearth_test";
    static final String PASSWORD = "test";
    private static final long ONE_JVM_AT_A_TIME = 0x48656172746854L;

    private final String address;
    private final String superuserAddress;
    private final PlatformSql platform;

    /** Held for the life of the JVM: keeps the advisory lock on a server that is shared. */
    @SuppressWarnings({"unused", "UnusedVariable"})
    private final Connection lock;

    private TestServer() {
        try {
            String given = System.getenv("HEARTH_TEST_DB_URL");
            String server = given == null ? startEmbedded() : given;
            superuserAddress = replaceDatabase(server, DATABASE);
            address = superuserAddress.replaceAll("\\?.*", "");
            lock = DriverManager.getConnection(server);
            execute(lock, "select pg_advisory_lock(" + ONE_JVM_AT_A_TIME + ")");
            prepare(lock);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("no database for the tests", e);
        }
        platform = new PlatformSql(new TestPool(this, "hearth_platform"));
        new PlatformSchema(platform).migrate();
    }

    private static String startEmbedded() throws IOException {
        // Stopped by its own shutdown hook.
        return EmbeddedPostgres.builder()
                .setServerConfig("max_connections", "80")
                .start()
                .getJdbcUrl("postgres", "postgres");
    }

    private void prepare(Connection server) throws SQLException, IOException {
        execute(server, "drop database if exists " + DATABASE + " with (force)");
        forget(server);
        role(server, "hearth_platform", "login createrole noinherit");
        role(server, "hearth_app", "login noinherit");
        execute(server, "create database " + DATABASE + " owner hearth_platform");
        try (Connection database = asSuperuser()) {
            execute(database, resource("/db/server/harden.sql"));
        }
    }

    /** Roles belong to the whole server, so those of an earlier run are still there. */
    private static void forget(Connection server) throws SQLException {
        execute(server, """
                do $$ declare r text; begin
                    for r in select rolname from pg_roles where rolname ~ '^[tr]_[a-z][a-z0-9]*$' loop execute 'drop role ' || r; end loop;
                end $$
                """);
    }

    private static void role(Connection server, String name, String rights) throws SQLException {
        boolean known;
        try (Statement statement = server.createStatement();
                ResultSet found = statement.executeQuery("select 1 from pg_roles where rolname = '" + name + "'")) {
            known = found.next();
        }
        execute(server, (known ? "alter" : "create") + " role " + name + " " + rights + " password '" + PASSWORD + "'");
    }

    String address() {
        return address;
    }

    PlatformSql platform() {
        return platform;
    }

    /** A connection past all rules, for making, removing and tampering. */
    Connection asSuperuser() throws SQLException {
        return DriverManager.getConnection(superuserAddress);
    }

    /** A new connection of one of the login roles. */
    Connection connect(String user) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", PASSWORD);
        return DriverManager.getConnection(address, properties);
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String replaceDatabase(String url, String database) {
        return url.replaceFirst("(jdbc:postgresql://[^/]+/)[^?]*", "$1" + database);
    }

    private static String resource(String name) {
        try (InputStream in = TestServer.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
