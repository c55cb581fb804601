package org.hearth.platform.oidc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real Keycloak on this machine, in memory, with the realm {@code hearth} of the test's resources. */
final class Keycloak implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofMinutes(4);

    private final int port;
    private final Process process;

    /** @param farewells where it tells that sessions have ended */
    Keycloak(String farewells) throws IOException, InterruptedException {
        Path home = home();
        Path realm = Files.createDirectories(home.resolve("data/import")).resolve("hearth-realm.json");
        try (var given = Objects.requireNonNull(Keycloak.class.getResourceAsStream("/keycloak/hearth-realm.json"))) {
            String text = new String(given.readAllBytes(), StandardCharsets.UTF_8);
            Files.writeString(realm, text.replace("FAREWELLS", farewells));
        }
        port = freePort();
        ProcessBuilder builder = new ProcessBuilder(
                "bash",
                home.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--db=dev-mem",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--import-realm");
        builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx384m");
        builder.environment().put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");
        builder.redirectErrorStream(true)
                .redirectOutput(home.resolve("keycloak.log").toFile());
        process = builder.start();
        await();
    }

    String issuer() {
        return "http://127.0.0.1:" + port + "/realms/hearth";
    }

    private void await() throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest asked = HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration"))
                .timeout(Duration.ofSeconds(10))
                .build();
        Instant last = Instant.now().plus(LONGEST);
        while (Instant.now().isBefore(last) && process.isAlive()) {
            try {
                if (client.send(asked, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // not yet
            }
            Thread.sleep(300);
        }
        close();
        throw new IOException("Keycloak did not start; see keycloak.log in its folder");
    }

    private static Path home() throws IOException {
        Path folder = Path.of(System.getProperty("hearth.keycloak", "target/keycloak"));
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(each -> Files.isRegularFile(each.resolve("bin/kc.sh")))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no Keycloak in " + folder.toAbsolutePath()))
                    .toAbsolutePath();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
