package org.hearth.launcher.servers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hearth.launcher.Problem;
import org.hearth.launcher.home.Home;
import org.hearth.launcher.home.Secrets;
import org.hearth.launcher.home.Settings;
import org.hearth.launcher.process.Note;
import org.hearth.launcher.process.Ports;
import org.hearth.launcher.program.Programs;
import org.hearth.launcher.program.Server;
import org.hearth.launcher.program.ServerKind;
import org.jspecify.annotations.Nullable;

/**
 * Real servers on 127.0.0.1 for one data folder. For tests and benchmarks:
 *
 * <pre>{@code
 * try (Servers servers = Servers.temporary()) {          // PostgreSQL, Redis and Elasticsearch, up and empty
 *     String url = servers.properties().get("hearth.db.url");
 *     String hearth = servers.start(Path.of("ui/target/hearth.war"), 0);   // and the application
 * }                                                       // all stopped, folder deleted
 * }</pre>
 *
 * Each operation is safe to repeat: what runs already is left running.
 */
public final class Servers implements AutoCloseable {
    private static final List<ServerKind> STORES =
            List.of(ServerKind.POSTGRES, ServerKind.REDIS, ServerKind.ELASTICSEARCH);

    private final Home home;
    private final Settings settings;
    private final Elsewhere elsewhere;
    private final Secrets secrets;
    private final Programs programs;
    private final Lifecycle lifecycle;
    private volatile @Nullable Startup startup;
    private boolean closed;

    private Servers(Home home, Settings settings, Progress progress) {
        this.home = home;
        this.settings = settings;
        this.elsewhere = new Elsewhere(settings);
        this.secrets = Secrets.of(home);
        this.programs = new Programs(home, secrets);
        this.lifecycle = new Lifecycle(home, progress);
    }

    /** The servers of {@code home}, running or not. Those that {@code settings} place elsewhere are never started here. */
    public static Servers of(Home home, Settings settings, Progress progress) {
        return new Servers(home, settings, progress);
    }

    /** PostgreSQL, Redis and Elasticsearch, started with empty data in a folder that {@link #close()} deletes. */
    public static Servers temporary() {
        Servers servers = new Servers(Home.temporary(), Settings.none(), Progress.SILENT);
        Runtime.getRuntime().addShutdownHook(new Thread(servers::close));
        servers.startStores();
        return servers;
    }

    /** What a Payara Micro that somebody else starts needs as its {@code --prebootcommandfile} to listen on 127.0.0.1 alone. */
    public static String payaraBoot() {
        return Programs.payaraBoot();
    }

    /** Starts PostgreSQL, Redis and Elasticsearch where they do not run, and returns when all of them answer. */
    public void startStores() {
        begin(stores(), choose(0));
    }

    /**
     * Starts everything with {@code war} as the application, and returns when it is ready.
     *
     * @param port the port for HTTP; 0 for 8080, or any free one when that is taken
     * @return the application's base URL, without a slash at its end
     */
    public String start(Path war, int port) {
        if (!Files.isRegularFile(war)) {
            throw new Problem("The application " + war + " is not there.", "Build it: ./hearth up does so by itself.");
        }
        elsewhere.requireDatabase();
        Map<ServerKind, Integer> chosen = choose(port);
        List<Server> all = stores();
        all.add(programs.application(war, properties(chosen)));
        begin(all, chosen);
        return url();
    }

    /** The application's base URL, without a slash at its end; it must be running. */
    public String url() {
        int port = running(ServerKind.PAYARA).map(Note::port).orElseThrow();
        return programs.server(ServerKind.PAYARA).tells(port).getOrDefault("hearth.url", "");
    }

    private void begin(List<Server> servers, Map<ServerKind, Integer> chosen) {
        home.requireSpace();
        if (STORES.stream().anyMatch(kind -> moves(kind, chosen))) {
            // The application knows an address that will not hold.
            lifecycle.stop(ServerKind.PAYARA);
        }
        servers.removeIf(server -> running(server.kind()).isPresent());
        Startup current = new Startup(lifecycle);
        startup = current;
        current.start(servers, chosen);
    }

    private boolean moves(ServerKind kind, Map<ServerKind, Integer> chosen) {
        return chosen.containsKey(kind)
                && lifecycle
                        .noted(kind)
                        .filter(note -> chosen.get(kind) == note.port())
                        .isEmpty();
    }

    private List<Server> stores() {
        List<Server> servers = new ArrayList<>();
        STORES.stream()
                .filter(kind -> elsewhere(kind).isEmpty())
                .map(programs::server)
                .forEach(servers::add);
        return servers;
    }

    private Map<ServerKind, Integer> choose(int httpPort) {
        Ports ports = new Ports();
        Map<ServerKind, Integer> chosen = new EnumMap<>(ServerKind.class);
        for (ServerKind kind : ServerKind.values()) {
            Optional<Note> running = running(kind);
            if (running.isPresent()) {
                chosen.put(kind, running.get().port());
            } else if (kind == ServerKind.PAYARA && httpPort > 0) {
                chosen.put(kind, ports.exactly(httpPort));
            } else if (elsewhere(kind).isEmpty()) {
                chosen.put(
                        kind, ports.free(lifecycle.noted(kind).map(Note::port).orElse(kind.preferredPort())));
            }
        }
        return chosen;
    }

    /** Where the server was configured to be, if that is not here. */
    public Optional<String> elsewhere(ServerKind kind) {
        return elsewhere.address(kind);
    }

    /** What the application is told: the keys {@code hearth.…} with their values, passwords among them. */
    public Map<String, String> properties() {
        Map<ServerKind, Integer> at = new EnumMap<>(ServerKind.class);
        STORES.forEach(kind -> running(kind).ifPresent(note -> at.put(kind, note.port())));
        return properties(at);
    }

    private Map<String, String> properties(Map<ServerKind, Integer> at) {
        Map<String, String> told = new TreeMap<>();
        told.put("hearth.node", "node-1");
        told.put("hearth.operator.name", "operator");
        told.put("hearth.operator.password", secrets.password("operator"));
        told.put("hearth.secret.master", secrets.key("master"));
        // on a laptop nobody needs a phone to sign in; elsewhere the house requires a second factor of administrators
        told.put("hearth.second-factor", "optional");
        STORES.stream()
                .filter(at::containsKey)
                .forEach(kind -> told.putAll(programs.server(kind).tells(at.getOrDefault(kind, 0))));
        told.putAll(settings.fromFiles());
        told.replaceAll((key, value) -> settings.get(key).orElse(value));
        told.putAll(elsewhere.tells());
        told.put("hearth.home", home.documents().toString());
        return told;
    }

    /** What is noted about a running server; nothing when it does not run here. */
    public Optional<Note> running(ServerKind kind) {
        return lifecycle.running(kind);
    }

    /** Whether a server that runs here answers now. */
    public boolean answers(ServerKind kind) {
        return running(kind)
                .filter(note -> programs.server(kind).answers(note.port()))
                .isPresent();
    }

    /** Stops one server orderly. */
    public void stop(ServerKind kind) {
        lifecycle.stop(kind);
    }

    /** Ends one server at once, as a crash would; {@link #startStores()} brings it back where it was. */
    public void kill(ServerKind kind) {
        lifecycle.kill(kind);
    }

    /** Stops every server, the application first. */
    public void stopAll() {
        lifecycle.stop(ServerKind.PAYARA);
        STORES.parallelStream().forEach(lifecycle::stop);
    }

    /** Gives up a start that another thread is in; what that start began is stopped when this returns. */
    public void callOff() {
        Startup current = startup;
        if (current != null) {
            current.callOff();
        }
    }

    /** Stops every server; a temporary folder is deleted. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        callOff();
        stopAll();
        if (home.passing()) {
            home.delete();
        }
    }
}
