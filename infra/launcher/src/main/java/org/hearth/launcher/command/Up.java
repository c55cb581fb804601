package org.hearth.launcher.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearth.launcher.Problem;
import org.hearth.launcher.process.Note;
import org.hearth.launcher.process.Running;
import org.hearth.launcher.program.Instance;
import org.hearth.launcher.program.ServerKind;
import org.hearth.launcher.servers.Servers;

/** {@code hearth up}: everything runs when it returns, or nothing that it started does. */
final class Up {
    private static final Duration GLANCE = Duration.ofSeconds(1);

    private static final int MOST_NODES = 8;

    private final Place place;
    private final Servers servers;

    Up(Place place) {
        this.place = place;
        this.servers = place.servers();
    }

    int run(List<String> words) {
        Arguments arguments = Arguments.parse(words, Set.of("--foreground"), Set.of("--port", "--war", "--nodes"))
                .noWords();
        String url = start(arguments);
        place.out().println("Hearth is ready: " + url);
        return arguments.has("--foreground") ? stay() : 0;
    }

    /** Brings everything up; {@code --port}, {@code --war} and {@code --nodes} are heard. */
    String start(Arguments arguments) {
        Path war = arguments.value("--war").map(Path::of).orElse(place.root().resolve("ui/target/hearth.war"));
        int nodes = arguments.number("--nodes", 0);
        if (nodes < 0 || nodes > MOST_NODES) {
            throw new Problem(
                    "There can be 1 to " + MOST_NODES + " nodes on one machine, not " + nodes + ".",
                    "See ./hearth help");
        }
        FileLock lock = place.home().lock();
        Thread interrupted = new Thread(servers::callOff);
        Runtime.getRuntime().addShutdownHook(interrupted);
        try {
            if (allRunning()) {
                place.out().println("Hearth is already running.");
                if (isOlder(war)) {
                    place.out().println("It runs an older build; ./hearth down and ./hearth up start the new one.");
                }
            } else {
                place.out().println("Starting Hearth in " + place.home().folder());
            }
            return servers.start(war, arguments.number("--port", 0), nodes);
        } finally {
            forget(interrupted);
            release(lock);
        }
    }

    private boolean allRunning() {
        return servers.instances().stream()
                .allMatch(instance -> servers.elsewhere(instance.kind()).isPresent()
                        || servers.running(instance).isPresent());
    }

    private boolean isOlder(Path war) {
        Path note = place.home().note(ServerKind.PAYARA.id());
        try {
            return Files.exists(war) && Files.getLastModifiedTime(war).compareTo(Files.getLastModifiedTime(note)) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // This process is ending; the hook does its work.
            Thread.currentThread().interrupt();
        }
    }

    private static void release(FileLock lock) {
        try {
            lock.acquiredBy().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stays until Ctrl-C, which stops everything, or until a server ends. */
    int stay() {
        Runtime.getRuntime().addShutdownHook(new Thread(servers::stopAll));
        place.out().println("Ctrl-C stops everything.");
        while (true) {
            for (Instance instance : servers.instances()) {
                Optional<Note> note = servers.running(instance);
                if (note.isEmpty() && servers.elsewhere(instance.kind()).isEmpty()) {
                    place.out().println(instance.label() + " has ended; stopping the others.");
                    return 1;
                }
            }
            Running.pause(GLANCE);
        }
    }
}
