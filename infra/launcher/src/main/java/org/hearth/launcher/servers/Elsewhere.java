package org.hearth.launcher.servers;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hearth.launcher.Problem;
import org.hearth.launcher.home.Settings;
import org.hearth.launcher.program.ServerKind;

/** Servers that somebody else runs, as they were configured. */
final class Elsewhere {
    private static final Map<ServerKind, String> KEYS = Map.of(
            ServerKind.POSTGRES, "hearth.db.url",
            ServerKind.REDIS, "hearth.redis.url",
            ServerKind.ELASTICSEARCH, "hearth.elasticsearch.url");

    private final Settings settings;

    Elsewhere(Settings settings) {
        this.settings = settings;
    }

    /** Where the server is, if it is not run here. */
    Optional<String> address(ServerKind kind) {
        return Optional.ofNullable(KEYS.get(kind)).flatMap(settings::get);
    }

    /** What the application must be told about all of them. */
    Map<String, String> tells() {
        Map<String, String> told = new TreeMap<>();
        KEYS.forEach((kind, key) -> settings.get(key).ifPresent(url -> told.put(key, url)));
        if (address(ServerKind.POSTGRES).isPresent()) {
            for (String name : List.of("app.user", "app.password", "platform.user", "platform.password")) {
                told.put("hearth.db." + name, settings.require("hearth.db." + name, "hearth.db.url"));
            }
        }
        return told;
    }

    /** Makes sure that the database, if it is elsewhere, lets both login roles in, and that one may make roles and schemas. */
    void requireDatabase() {
        if (address(ServerKind.POSTGRES).isPresent()) {
            Map<String, String> told = tells();
            requireLogin(told, "app", "select true");
            requireLogin(
                    told,
                    "platform",
                    "select rolcreaterole and has_database_privilege(current_database(), 'CREATE')"
                            + " from pg_roles where rolname = current_user");
        }
    }

    private static void requireLogin(Map<String, String> told, String who, String question) {
        String url = told.getOrDefault("hearth.db.url", "");
        String user = told.getOrDefault("hearth.db." + who + ".user", "");
        String password = told.getOrDefault("hearth.db." + who + ".password", "");
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            if (!answer.next() || !answer.getBoolean(1)) {
                throw new Problem(
                        "The role " + user + " may not make roles and schemas in the database of hearth.db.url.",
                        "As its administrator: alter role " + user + " createrole; and make it the database's owner.");
            }
        } catch (SQLException e) {
            throw new Problem(
                    "The database " + url.replaceFirst("[?].*", "") + " does not let " + user + " in: "
                            + e.getMessage(),
                    "Start it, or mend hearth.db.url, hearth.db." + who + ".user and hearth.db." + who + ".password.",
                    e);
        }
    }
}
