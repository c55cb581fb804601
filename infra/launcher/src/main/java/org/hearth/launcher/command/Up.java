package org.hearth.launcher.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearth.launcher.process.Note;
import org.hearth.launcher.process.Running;
import org.hearth.launcher.program.ServerKind;
import org.hearth.launcher.servers.Servers;

/** {@code hearth up}: everything runs when it returns, or nothing that it started does. */
final class Up {
    private static final Duration GLANCE = Duration.ofSeconds(1);

    private final Place place;
    private final Servers servers;

    Up(Place place) {
        this.place = place;
        this.servers = place.servers();
    }

    int run(List<String> words) {
        Arguments arguments = Arguments.parse(words, Set.of("--foreground"), Set.of("--port", "--war"))
                .noWords();
        String url = start(arguments);
        place.out().println("Hearth is ready: " + url);
        return arguments.has("--foreground") ? stay() : 0;
    }

    /** Brings everything up; {@code --port} and {@code --war} are heard. */
    String start(Arguments arguments) {
        Path war = arguments.value("--war").map(Path::of).orElse(place.root().resolve("ui/target/hearth.war"));
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
            return servers.start(war, arguments.number("--port", 0));
        } finally {
            forget(interrupted);
            release(lock);
        }
    }

    private boolean allRunning() {
        return Arrays.stream(ServerKind.values())
                .allMatch(kind -> servers.elsewhere(kind).isPresent()
                        || servers.running(kind).isPresent());
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
            for (ServerKind kind : ServerKind.values()) {
                Optional<Note> note = servers.running(kind);
                if (note.isEmpty() && servers.elsewhere(kind).isEmpty()) {
                    place.out().println(kind.label() + " has ended; stopping the others.");
                    return 1;
                }
            }
            Running.pause(GLANCE);
        }
    }
}
