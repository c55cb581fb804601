package org.hearth.launcher.servers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hearth.launcher.Problem;
import org.hearth.launcher.home.Home;
import org.hearth.launcher.home.Secrets;
import org.hearth.launcher.home.Settings;
import org.hearth.launcher.process.Note;
import org.hearth.launcher.process.Ports;
import org.hearth.launcher.program.Instance;
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

    /** Compiles little and at once: on a small machine a start takes half the time. What runs for days is given other options. */
    public static final String QUICK = "-XX:TieredStopAtLevel=1";

    /** Preferred ports of nodes behind a balancer begin after this one. */
    private static final int FIRST_NODE = 18_080;

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
        Servers servers = temporary(Settings.none());
        servers.startStores();
        return servers;
    }

    /** Servers of a new folder that {@link #close()} deletes, none of them running yet. */
    public static Servers temporary(Settings settings) {
        Servers servers = new Servers(Home.temporary(), settings, Progress.SILENT);
        Runtime.getRuntime().addShutdownHook(new Thread(servers::close));
        return servers;
    }

    /** Leaves the programs that were unpacked for these servers to all data folders of this build. */
    public void leavePrograms() {
        Programs.leave(home);
    }

    /** What a Payara Micro that somebody else starts needs as its {@code --prebootcommandfile} to listen on 127.0.0.1 alone. */
    public static String payaraBoot() {
        return Programs.payaraBoot();
    }

    /** Starts PostgreSQL, Redis and Elasticsearch where they do not run, and returns when all of them answer. */
    public void startStores() {
        begin(stores(), choose(0, 0));
    }

    /**
     * Starts everything with {@code war} as the application on one node, or as many as there are, and returns when it is ready.
     *
     * @param port the port for HTTP; 0 for 8080, or any free one when that is taken
     * @return the application's base URL, without a slash at its end
     */
    public String start(Path war, int port) {
        return start(war, port, 0);
    }

    /**
     * Starts everything with {@code war} as the application, and returns when it is ready.
     *
     * @param port the port for HTTP; 0 for 8080, or any free one when that is taken
     * @param nodes how many nodes of the application; more than one with a balancer before them; 0 for as many as there are
     * @return the application's base URL, without a slash at its end
     */
    public String start(Path war, int port, int nodes) {
        if (!Files.isRegularFile(war)) {
            throw new Problem("The application " + war + " is not there.", "Build it: ./hearth up does so by itself.");
        }
        elsewhere.requireDatabase();
        int there = nodes();
        int wanted = nodes > 0 ? nodes : Math.max(1, there);
        if (there > 0 && there != wanted) {
            stopApplication();
        }
        Map<Instance, Integer> chosen = choose(port, wanted);
        List<Server> all = stores();
        List<Integer> ports = new ArrayList<>();
        List<String> options =
                List.of(settings.get("hearth.java.options").orElse(QUICK).split("\\s+"));
        for (int number = 1; number <= wanted; number++) {
            Map<String, String> told = properties(chosen);
            told.put("hearth.node", "node-" + number);
            if (wanted > 1) {
                told.put("hearth.proxies", "127.0.0.1");
            }
            all.add(programs.application(number, war, options, told));
            ports.add(chosen.getOrDefault(Instance.node(number), 0));
        }
        if (wanted > 1) {
            if (IntStream.rangeClosed(1, wanted).mapToObj(Instance::node).anyMatch(node -> moves(node, chosen))) {
                // it knows the nodes by their ports
                lifecycle.stop(Instance.of(ServerKind.BALANCER));
            }
            all.add(programs.balancer(ports));
        }
        begin(all, chosen);
        return url();
    }

    /** How many nodes of the application were started and not stopped, whether or not they live. */
    public int nodes() {
        return (int) instances().stream()
                .filter(instance -> instance.kind() == ServerKind.PAYARA)
                .filter(node -> lifecycle.noted(node).isPresent())
                .count();
    }

    /** Every server that belongs here: the four that always do, and further nodes with their balancer while there are some. */
    public List<Instance> instances() {
        return Stream.concat(
                        Stream.concat(STORES.stream(), Stream.of(ServerKind.PAYARA))
                                .map(Instance::of),
                        home.noted().stream().map(Instance::parse).flatMap(Optional::stream))
                .distinct()
                .sorted()
                .toList();
    }

    /** The application's base URL, without a slash at its end; it must be running. */
    public String url() {
        Instance front = running(ServerKind.BALANCER).isPresent()
                ? Instance.of(ServerKind.BALANCER)
                : Instance.of(ServerKind.PAYARA);
        return url(front);
    }

    /** The base URL of one node, past the balancer. */
    public String url(Instance node) {
        int port = running(node).map(Note::port).orElseThrow();
        return programs.server(node).tells(port).getOrDefault("hearth.url", "");
    }

    private void begin(List<Server> servers, Map<Instance, Integer> chosen) {
        home.requireSpace();
        if (STORES.stream().anyMatch(kind -> moves(Instance.of(kind), chosen))) {
            // The application knows an address that will not hold.
            stopApplication();
        }
        servers.removeIf(server -> running(server.instance()).isPresent());
        Startup current = new Startup(lifecycle);
        startup = current;
        current.start(servers, chosen);
    }

    private boolean moves(Instance instance, Map<Instance, Integer> chosen) {
        return chosen.containsKey(instance)
                && lifecycle
                        .noted(instance)
                        .filter(note -> chosen.get(instance) == note.port())
                        .isEmpty();
    }

    private List<Server> stores() {
        List<Server> servers = new ArrayList<>();
        STORES.stream()
                .filter(kind -> elsewhere(kind).isEmpty())
                .map(kind -> programs.server(Instance.of(kind)))
                .forEach(servers::add);
        return servers;
    }

    private Map<Instance, Integer> choose(int httpPort, int nodes) {
        Ports ports = new Ports();
        Map<Instance, Integer> chosen = new TreeMap<>();
        Instance front = Instance.of(nodes > 1 ? ServerKind.BALANCER : ServerKind.PAYARA);
        List<Instance> all = new ArrayList<>(STORES.stream()
                .filter(kind -> elsewhere(kind).isEmpty())
                .map(Instance::of)
                .toList());
        if (nodes > 0) {
            // whatever else is free: the front gets the port that was asked for
            all.add(front);
        }
        IntStream.rangeClosed(1, nodes)
                .mapToObj(Instance::node)
                .filter(node -> !node.equals(front))
                .forEach(all::add);
        for (Instance instance : all) {
            Optional<Note> running = running(instance);
            if (running.isPresent()) {
                chosen.put(instance, running.get().port());
            } else if (instance.equals(front) && httpPort > 0) {
                chosen.put(instance, ports.exactly(httpPort));
            } else {
                int preferred = instance.kind() == ServerKind.PAYARA && !instance.equals(front)
                        ? FIRST_NODE + instance.number()
                        : instance.kind().preferredPort();
                chosen.put(
                        instance,
                        lifecycle
                                .noted(instance)
                                .map(note -> ports.again(note.port()))
                                .orElseGet(() -> ports.free(preferred)));
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
        Map<Instance, Integer> at = new TreeMap<>();
        STORES.stream()
                .map(Instance::of)
                .forEach(store -> running(store).ifPresent(note -> at.put(store, note.port())));
        return properties(at);
    }

    private Map<String, String> properties(Map<Instance, Integer> at) {
        Map<String, String> told = new TreeMap<>();
        told.put("hearth.node", "node-1");
        told.put("hearth.operator.name", "operator");
        told.put("hearth.operator.password", secrets.password("operator"));
        told.put("hearth.secret.master", secrets.key("master"));
        // on a laptop nobody needs a phone to sign in; elsewhere the house requires a second factor of administrators
        told.put("hearth.second-factor", "optional");
        STORES.stream()
                .map(Instance::of)
                .filter(at::containsKey)
                .forEach(store -> told.putAll(programs.server(store).tells(at.getOrDefault(store, 0))));
        told.putAll(settings.fromFiles());
        told.replaceAll((key, value) -> settings.get(key).orElse(value));
        told.putAll(elsewhere.tells());
        told.put("hearth.home", home.documents().toString());
        return told;
    }

    /** What is noted about the only running server of its kind, or about the first node; nothing when it does not run here. */
    public Optional<Note> running(ServerKind kind) {
        return running(Instance.of(kind));
    }

    /** What is noted about a running server; nothing when it does not run here. */
    public Optional<Note> running(Instance instance) {
        return lifecycle.running(instance);
    }

    /** Whether a server that runs here answers now. */
    public boolean answers(ServerKind kind) {
        return answers(Instance.of(kind));
    }

    /** Whether a server that runs here answers now. */
    public boolean answers(Instance instance) {
        return running(instance)
                .filter(note -> programs.server(instance).answers(note.port()))
                .isPresent();
    }

    /** Stops one server orderly. */
    public void stop(ServerKind kind) {
        lifecycle.stop(Instance.of(kind));
    }

    /** Ends one server at once, as a crash would; {@link #startStores()} brings it back where it was. */
    public void kill(ServerKind kind) {
        kill(Instance.of(kind));
    }

    /** Ends one server at once, as a crash would; the next start brings it back where it was. */
    public void kill(Instance instance) {
        lifecycle.kill(instance);
    }

    /** Stops every server, the application first. */
    public void stopAll() {
        stopApplication();
        STORES.parallelStream().map(Instance::of).forEach(lifecycle::stop);
    }

    private void stopApplication() {
        lifecycle.stop(Instance.of(ServerKind.BALANCER));
        instances().parallelStream()
                .filter(instance -> instance.kind() == ServerKind.PAYARA)
                .forEach(lifecycle::stop);
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
