package org.hearth.launcher.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.hearth.launcher.Problem;
import org.hearth.launcher.home.Home;
import org.hearth.launcher.process.Daemon;
import org.hearth.launcher.process.Log;
import org.hearth.launcher.process.Note;
import org.hearth.launcher.process.Running;
import org.hearth.launcher.program.Instance;
import org.hearth.launcher.program.Server;

/** Starts and stops one server at a time, noting on disk which process it is so that a later command finds it. */
final class Lifecycle {
    private static final Duration STEP = Duration.ofMillis(250);
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final Duration WORD = Duration.ofSeconds(20);
    private static final int SHOWN_LINES = 12;

    private final Home home;
    private final Progress progress;

    Lifecycle(Home home, Progress progress) {
        this.home = home;
        this.progress = progress;
    }

    /** The noted process, if it lives. */
    Optional<Note> running(Instance instance) {
        return noted(instance).filter(note -> note.process().alive());
    }

    /** The note, whether or not its process lives. */
    Optional<Note> noted(Instance instance) {
        return Note.read(home.note(instance.id()));
    }

    /** Starts {@code server} and waits until it answers; gives up when {@code unwanted} turns true. */
    Note start(Server server, int port, BooleanSupplier unwanted) {
        Instance instance = server.instance();
        long begun = System.nanoTime();
        Log log = new Log(home.log(instance.id()));
        Daemon daemon = Daemon.start(server.prepare(port), home.log(instance.id()));
        long before = log.size();
        Note note = await(server, daemon, port, begun, unwanted, before);
        server.complete(port);
        progress.say(instance, "ready on 127.0.0.1:" + port + " after " + seconds(begun) + " s");
        return note;
    }

    private Note await(Server server, Daemon daemon, int port, long begun, BooleanSupplier unwanted, long logBefore) {
        Instance instance = server.instance();
        Optional<Note> noted = Optional.empty();
        long nextWord = begun + WORD.toNanos();
        while (System.nanoTime() - begun < LIMIT.toNanos() && !unwanted.getAsBoolean()) {
            Optional<Running> process = daemon.running();
            if (process.isEmpty()) {
                forget(instance);
                throw died(instance, logBefore);
            }
            Note now = new Note(process.get(), port);
            if (noted.filter(now::equals).isEmpty()) {
                now.write(home.note(instance.id()));
                noted = Optional.of(now);
            }
            if (server.answers(port) && daemon.settled()) {
                return now;
            }
            if (System.nanoTime() > nextWord) {
                String doing = server.doing(new Log(home.log(instance.id())).since(logBefore));
                progress.say(
                        instance,
                        "still starting after " + seconds(begun) + " s" + (doing.isEmpty() ? "" : ": " + doing));
                nextWord += WORD.toNanos();
            }
            Running.pause(STEP);
        }
        stop(instance);
        throw new Problem(
                instance.label() + " did not get ready within " + seconds(begun) + " s.",
                "See the log with: ./hearth logs " + instance.id(),
                new Log(home.log(instance.id())).last(SHOWN_LINES));
    }

    private Problem died(Instance instance, long logBefore) {
        List<String> lines =
                new Log(home.log(instance.id())).since(logBefore).lines().toList();
        return new Problem(
                instance.label() + " ended while it was starting.",
                "Mend what its last lines say; the whole log is " + home.log(instance.id()) + ".",
                lines.subList(Math.max(0, lines.size() - SHOWN_LINES), lines.size()));
    }

    /** Ends the noted process orderly, or by force when it does not listen; nothing acknowledged is lost either way. */
    void stop(Instance instance) {
        long begun = System.nanoTime();
        Optional<Note> note = running(instance);
        if (note.isPresent()) {
            Running process = note.get().process();
            if (process.ask(instance.kind().stopSignal(), instance.kind().patience())) {
                progress.say(instance, "stopped after " + seconds(begun) + " s");
            } else {
                process.kill();
                progress.say(instance, "did not stop by itself within " + seconds(begun) + " s and was ended");
            }
        }
        forget(instance);
    }

    /** Ends the noted process at once, as a crash would. */
    void kill(Instance instance) {
        running(instance).ifPresent(note -> note.process().kill());
    }

    private void forget(Instance instance) {
        try {
            Files.deleteIfExists(home.note(instance.id()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String seconds(long sinceNanos) {
        long tenths = (System.nanoTime() - sinceNanos) / 100_000_000L;
        return tenths / 10 + "." + tenths % 10;
    }
}
