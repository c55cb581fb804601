package org.hearth.launcher.program;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.hearth.launcher.Problem;
import org.hearth.launcher.home.Secrets;

/**
 * The database {@code hearth} in the embedded PostgreSQL and its two login roles: {@code hearth_platform} owns the database
 * and makes roles and schemas; {@code hearth_app} may log in and nothing else until it takes a tenant's role.
 */
final class Database {
    static final String SUPERUSER = "postgres";
    private static final String PLATFORM = "hearth_platform";
    private static final String APP = "hearth_app";
    private static final String NAME = "hearth";

    private final int port;
    private final Secrets secrets;

    Database(int port, Secrets secrets) {
        this.port = port;
        this.secrets = secrets;
    }

    boolean answers() {
        try (Connection connection = connect(SUPERUSER)) {
            return connection.isValid(5);
        } catch (SQLException e) {
            String state = e.getSQLState() == null ? "" : e.getSQLState();
            if (state.startsWith("28")) {
                throw new Problem(
                        "PostgreSQL does not accept the password kept in secrets.properties.",
                        "Put back the secrets.properties that belongs to this data folder.",
                        e);
            }
            return false;
        }
    }

    /** Makes roles and database where they are missing, and lets their passwords be those of the secrets. */
    void provide() {
        try (Connection server = connect(SUPERUSER)) {
            role(server, PLATFORM, "LOGIN CREATEROLE NOSUPERUSER NOCREATEDB INHERIT");
            role(server, APP, "LOGIN NOINHERIT NOSUPERUSER NOCREATEDB NOCREATEROLE");
            if (!exists(server, "select 1 from pg_database where datname = ?", NAME)) {
                execute(server, "create database " + NAME + " owner " + PLATFORM);
            }
            execute(server, "revoke connect on database " + NAME + " from public");
            execute(server, "grant connect on database " + NAME + " to " + APP);
            try (Connection own = connect(SUPERUSER, NAME)) {
                execute(own, hardening());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database " + NAME + " could not be set up: " + e.getMessage(), e);
        }
    }

    /** What tenants asks of the server, so that no statement of one subsidiary can make itself another. */
    private static String hardening() {
        try (InputStream script = Database.class.getResourceAsStream("/db/server/harden.sql")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void role(Connection server, String name, String rights) throws SQLException {
        String verb = exists(server, "select 1 from pg_roles where rolname = ?", name) ? "alter" : "create";
        execute(server, verb + " role " + name + " " + rights + " password '" + secrets.password(name) + "'");
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet found = statement.executeQuery()) {
                return found.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** What the application must be told to get in. */
    Map<String, String> tells() {
        return Map.of(
                "hearth.db.url", url(NAME),
                "hearth.db.app.user", APP,
                "hearth.db.app.password", secrets.password(APP),
                "hearth.db.platform.user", PLATFORM,
                "hearth.db.platform.password", secrets.password(PLATFORM));
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private Connection connect(String user) throws SQLException {
        return connect(user, "postgres");
    }

    private Connection connect(String user, String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", secrets.password(user));
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("loginTimeout", "10");
        return DriverManager.getConnection(url(database), properties);
    }
}
