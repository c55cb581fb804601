package org.hearth.verify.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.hearth.launcher.home.Home;
import org.hearth.launcher.home.Settings;
import org.hearth.launcher.servers.Progress;
import org.hearth.launcher.servers.Servers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the image does when it is told {@code migrate}, with the application as it is deployed and a database of its own. */
class MigrationIT {
    @TempDir
    private static Path folder;

    private static Servers servers;
    private static Path application;

    @BeforeAll
    static void start() throws IOException {
        Map<String, String> onlyTheDatabase =
                Map.of("HEARTH_REDIS_URL", "redis://127.0.0.1:1", "HEARTH_ELASTICSEARCH_URL", "http://127.0.0.1:1");
        servers = Servers.of(
                Home.open(folder.resolve("home")), Settings.read(onlyTheDatabase, List.of()), Progress.SILENT);
        servers.startStores();
        application = Files.createDirectories(folder.resolve("application"));
        unpack(Path.of(System.getProperty("hearth.war", "ui/target/hearth.war")));
    }

    @AfterAll
    static void stop() {
        servers.close();
    }

    @Test
    void an_empty_database_is_brought_up_once_and_a_subsidiary_left_behind_holds_nobody_up_unless_one_is_strict()
            throws Exception {
        assertThat(migrate()).startsWith("0 Steps taken in the registry: ").contains("moved on: []");
        long version = ask("select max(version) from platform.migration");
        assertThat(version).isPositive();

        assertThat(migrate()).startsWith("0 Steps taken in the registry: 0");

        ask("insert into platform.tenant (code, name, city, template, colour, schema_version, created_by)"
                + " values ('lost', 'Lost', 'Nowhere', 'standard', '#000000', 1, 'test') returning number");
        assertThat(migrate()).startsWith("0 ").contains("left behind").contains("lost");
        assertThat(migrate("--strict")).startsWith("3 ").contains("lost");
        assertThat(ask("select count(*) from platform.tenant where migration_error is not null"))
                .isEqualTo(1);
    }

    @Test
    void who_is_told_nothing_says_what_is_missing() throws Exception {
        assertThat(run(Map.of(), "migrate")).startsWith("1 ").contains("HEARTH_DB_URL is not set");
        assertThat(run(Map.of(), "dance")).startsWith("2 ").contains("node or migrate");
    }

    private static String migrate(String... more) throws Exception {
        Map<String, String> told = servers.properties();
        String[] words = List.of("migrate", String.join("", more)).stream()
                .filter(word -> !word.isEmpty())
                .toArray(String[]::new);
        return run(
                Map.of(
                        "HEARTH_DB_URL", told.getOrDefault("hearth.db.url", ""),
                        "HEARTH_DB_PLATFORM_USER", told.getOrDefault("hearth.db.platform.user", ""),
                        "HEARTH_DB_PLATFORM_PASSWORD", told.getOrDefault("hearth.db.platform.password", "")),
                words);
    }

    /** The exit code and what was said. */
    private static String run(Map<String, String> environment, String... words) throws Exception {
        Path script = Path.of("helm/image/hearth-node");
        Path found = Files.exists(script) ? script : Path.of("../..").resolve(script);
        ProcessBuilder builder = new ProcessBuilder("sh", found.toAbsolutePath().toString()).redirectErrorStream(true);
        builder.command().addAll(List.of(words));
        builder.environment().putAll(environment);
        builder.environment().put("HEARTH_APP", application.toString());
        builder.environment().put("WORK", folder.resolve("work").toString());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + " " + said;
    }

    private static long ask(String sql) throws SQLException {
        Map<String, String> told = servers.properties();
        try (Connection connection = DriverManager.getConnection(
                        told.getOrDefault("hearth.db.url", ""),
                        told.get("hearth.db.platform.user"),
                        told.get("hearth.db.platform.password"));
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getLong(1);
        }
    }

    private static void unpack(Path war) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(war))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path target = application.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(zip, target);
                }
            }
        }
    }
}
