package org.hearth.bench.house;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hearth.launcher.servers.Servers;

/** A house on a temporary folder and free ports, gone when closed. */
public final class WholeHouse implements AutoCloseable {
    /** What people of these houses sign in with. */
    public static final String PASSWORD = "Hearth-bench-2026!";

    private final Servers servers;
    private final Caller nobody;
    private final Caller operator;

    /** Starts it; a minute or two. */
    public WholeHouse(Path war) {
        servers = Servers.temporary();
        try {
            String url = servers.start(war, 0);
            HttpClient http =
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
            nobody = new Caller(http, url, "", "");
            Map<String, String> told = servers.properties();
            operator = nobody.signedIn(
                    told.getOrDefault("hearth.operator.name", ""), told.getOrDefault("hearth.operator.password", ""));
        } catch (RuntimeException e) {
            servers.close();
            throw e;
        }
    }

    /** The application that was built. */
    public static Path built() {
        return Path.of(System.getProperty("hearth.root", ".")).resolve("ui/target/hearth.war");
    }

    /** Who has not signed in. */
    public Caller nobody() {
        return nobody;
    }

    public Caller operator() {
        return operator;
    }

    /** Makes somebody of headquarters. */
    public Caller headquarters() {
        operator.post(
                "/people",
                Map.of(
                        "login",
                        "group",
                        "name",
                        "集团",
                        "password",
                        PASSWORD,
                        "grants",
                        List.of(Map.of("role", "HEADQUARTERS"))));
        return nobody.signedIn("group", PASSWORD);
    }

    @Override
    public void close() {
        servers.close();
    }
}
