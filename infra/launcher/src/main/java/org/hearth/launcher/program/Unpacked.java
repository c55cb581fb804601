package org.hearth.launcher.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.hearth.launcher.home.Home;

/**
 * Programs as they lie in a data folder, each completely or not at all. What the training run of this build has unpacked is linked
 * instead of being unpacked once more, which takes a laptop ten seconds.
 */
final class Unpacked {
    private final Path folder;
    private final Map<String, Object> beingUnpacked = new ConcurrentHashMap<>();

    /** How an archive becomes a folder. */
    interface Unpacking {
        void into(Path folder) throws IOException;
    }

    Unpacked(Path folder) {
        this.folder = folder;
    }

    /** The program's folder, unpacked if it is not there. One program is unpacked by one thread; different ones by several at the same time. */
    Path once(String name, Unpacking unpacking) {
        synchronized (beingUnpacked.computeIfAbsent(name, key -> new Object())) {
            Path target = folder.resolve(name);
            if (Files.isDirectory(target)) {
                return target;
            }
            Path left = left().resolve(name);
            return unpack(target, Files.isDirectory(left) ? to -> link(left, to) : unpacking);
        }
    }

    /** Leaves the programs of a data folder to all others of this build. */
    static void leave(Path programs) {
        Home.delete(left());
        unpack(left(), to -> link(programs, to));
    }

    private static Path left() {
        return Shipped.besideBuild("programs");
    }

    private static Path unpack(Path target, Unpacking unpacking) {
        Path half = target.resolveSibling(target.getFileName() + ".half");
        try {
            Home.delete(half);
            Files.createDirectories(half);
            unpacking.into(half);
            return Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same files under a second name, or copies of the same age where that cannot be: on another disk, or another user's. */
    private static void link(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                    Files.createDirectories(target);
                } else if (Files.isSymbolicLink(path)) {
                    Files.createSymbolicLink(target, Files.readSymbolicLink(path));
                } else {
                    linkFile(path, target);
                }
            }
        }
    }

    private static void linkFile(Path file, Path target) throws IOException {
        try {
            Files.createLink(target, file);
        } catch (FileSystemException | UnsupportedOperationException e) {
            Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }
}
