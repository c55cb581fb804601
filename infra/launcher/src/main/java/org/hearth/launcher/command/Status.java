package org.hearth.launcher.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.hearth.launcher.process.Note;
import org.hearth.launcher.program.Instance;
import org.hearth.launcher.program.ServerKind;
import org.hearth.launcher.servers.Servers;

/** {@code hearth status}: each server's state, address, process, memory and data. */
final class Status {
    private static final int NOT_RUNNING = 3;
    private static final String LINE = "%-14s  %-9s  %-22s  %8s  %9s  %9s%n";

    private final Place place;

    Status(Place place) {
        this.place = place;
    }

    int run(List<String> words) {
        Arguments.parse(words, Set.of(), Set.of()).noWords();
        Servers servers = place.servers();
        place.out().printf(LINE, "server", "state", "address", "process", "memory", "data");
        long memory = 0;
        long data = 0;
        boolean all = true;
        for (Instance instance : servers.instances()) {
            Optional<Note> note = servers.running(instance);
            Optional<String> elsewhere = servers.elsewhere(instance.kind());
            long resident = note.map(running -> running.process().memory()).orElse(0L);
            long stored = stored(instance);
            memory += resident;
            data += stored;
            all &= note.isPresent() || elsewhere.isPresent();
            place.out()
                    .printf(
                            LINE,
                            instance.label(),
                            elsewhere.isPresent() ? "elsewhere" : state(servers, instance, note),
                            note.map(running -> "127.0.0.1:" + running.port())
                                    .or(() -> elsewhere.map(Status::withoutPassword))
                                    .orElse("-"),
                            note.map(running -> Long.toString(running.process().pid()))
                                    .orElse("-"),
                            note.isPresent() ? megabytes(resident) : "-",
                            megabytes(stored));
        }
        place.out().printf(LINE, "total", "", "", "", megabytes(memory), megabytes(data));
        if (servers.running(ServerKind.PAYARA).isPresent()) {
            place.out().println("Hearth: " + servers.url());
        }
        return all ? 0 : NOT_RUNNING;
    }

    /** Nodes share the documents, and the balancer keeps nothing. */
    private long stored(Instance instance) {
        if (instance.kind() == ServerKind.BALANCER || instance.number() > 1) {
            return 0;
        }
        return size(place.home().data(instance.kind() == ServerKind.PAYARA ? "documents" : instance.id()));
    }

    private static String state(Servers servers, Instance instance, Optional<Note> note) {
        if (note.isEmpty()) {
            return "stopped";
        }
        return servers.answers(instance) ? "ready" : "busy";
    }

    /** An address as it may be shown: what stands between {@code //} and {@code @} is left out. */
    static String withoutPassword(String address) {
        return address.replaceFirst("//[^/@]*@", "//").replaceFirst("[?].*", "");
    }

    static String megabytes(long bytes) {
        return String.format("%,d MB", (bytes + (1 << 19)) >> 20);
    }

    private static long size(Path folder) {
        AtomicLong sum = new AtomicLong();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    sum.addAndGet(attributes.size());
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException gone) {
                    // Servers delete files while we look.
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(
                        Path directory, @org.jspecify.annotations.Nullable IOException gone) {
                    return FileVisitResult.CONTINUE;
                }
            });
            return sum.get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
