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
import org.hearth.launcher.program.Server;
import org.hearth.launcher.program.ServerKind;

/** Starts and stops one server at a time, noting on disk which process it is so that a later command finds it. */
final class Lifecycle {
    private static final Duration STEP = Duration.ofMillis(100);
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
    Optional<Note> running(ServerKind kind) {
        return noted(kind).filter(note -> note.process().alive());
    }

    /** The note, whether or not its process lives. */
    Optional<Note> noted(ServerKind kind) {
        return Note.read(home.note(kind.id()));
    }

    /** Starts {@code server} and waits until it answers; gives up when {@code unwanted} turns true. */
    Note start(Server server, int port, BooleanSupplier unwanted) {
        ServerKind kind = server.kind();
        long begun = System.nanoTime();
        Log log = new Log(home.log(kind.id()));
        Daemon daemon = Daemon.start(server.prepare(port), home.log(kind.id()));
        long before = log.size();
        Note note = await(server, daemon, port, begun, unwanted, before);
        server.complete(port);
        progress.say(kind, "ready on 127.0.0.1:" + port + " after " + seconds(begun) + " s");
        return note;
    }

    private Note await(Server server, Daemon daemon, int port, long begun, BooleanSupplier unwanted, long logBefore) {
        ServerKind kind = server.kind();
        Optional<Note> noted = Optional.empty();
        long nextWord = begun + WORD.toNanos();
        while (System.nanoTime() - begun < LIMIT.toNanos() && !unwanted.getAsBoolean()) {
            Optional<Running> process = daemon.running();
            if (process.isEmpty()) {
                forget(kind);
                throw died(kind, logBefore);
            }
            Note now = new Note(process.get(), port);
            if (noted.filter(now::equals).isEmpty()) {
                now.write(home.note(kind.id()));
                noted = Optional.of(now);
            }
            if (server.answers(port) && daemon.settled()) {
                return now;
            }
            if (System.nanoTime() > nextWord) {
                progress.say(kind, "still starting after " + seconds(begun) + " s");
                nextWord += WORD.toNanos();
            }
            Running.pause(STEP);
        }
        stop(kind);
        throw new Problem(
                kind.label() + " did not get ready within " + seconds(begun) + " s.",
                "See the log with: ./hearth logs " + kind.id(),
                new Log(home.log(kind.id())).last(SHOWN_LINES));
    }

    private Problem died(ServerKind kind, long logBefore) {
        List<String> lines =
                new Log(home.log(kind.id())).since(logBefore).lines().toList();
        return new Problem(
                kind.label() + " ended while it was starting.",
                "Mend what its last lines say; the whole log is " + home.log(kind.id()) + ".",
                lines.subList(Math.max(0, lines.size() - SHOWN_LINES), lines.size()));
    }

    /** Ends the noted process orderly, or by force when it does not listen; nothing acknowledged is lost either way. */
    void stop(ServerKind kind) {
        long begun = System.nanoTime();
        Optional<Note> note = running(kind);
        if (note.isPresent()) {
            Running process = note.get().process();
            if (process.ask(kind.stopSignal(), kind.patience())) {
                progress.say(kind, "stopped after " + seconds(begun) + " s");
            } else {
                process.kill();
                progress.say(kind, "did not stop by itself within " + seconds(begun) + " s and was ended");
            }
        }
        forget(kind);
    }

    /** Ends the noted process at once, as a crash would. */
    void kill(ServerKind kind) {
        running(kind).ifPresent(note -> note.process().kill());
    }

    private void forget(ServerKind kind) {
        try {
            Files.deleteIfExists(home.note(kind.id()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String seconds(long sinceNanos) {
        long tenths = (System.nanoTime() - sinceNanos) / 100_000_000L;
        return tenths / 10 + "." + tenths % 10;
    }
}
