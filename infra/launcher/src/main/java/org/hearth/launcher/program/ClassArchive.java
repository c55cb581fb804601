package org.hearth.launcher.program;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * The application's classes as they stand in memory once it is ready, in a file that later starts map instead of reading, checking
 * and linking some 20,000 classes again: a start takes half the time. It lies with what was built and serves all data folders; a
 * class that has changed since is read as ever. (Java calls it an application class-data archive.)
 */
public final class ClassArchive {
    /** Java takes an archive only for jars as old as those that it was made with. */
    private static final FileTime AGE = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));

    private final Path file;

    ClassArchive(Path file) {
        this.file = file;
    }

    /** The archive of the build that these classes come from, its server and the Java that runs them; whether or not it is there. */
    public static ClassArchive ofThisBuild() {
        return new ClassArchive(Shipped.besideBuild(Shipped.server() + "-java-" + Runtime.version() + ".jsa"));
    }

    /** Whether it is there. */
    public boolean exists() {
        return Files.exists(file);
    }

    /** Options of a Java machine that maps it; none when it is not there. */
    List<String> options() {
        return exists() ? List.of("-XX:SharedArchiveFile=" + file) : List.of();
    }

    /** The option of a Java machine that leaves its classes to {@link #keep()} when it ends orderly. */
    public String leaving() {
        return "-XX:ArchiveClassesAtExit=" + half();
    }

    /**
     * Makes what a training run has left the archive.
     *
     * @return whether it has left one, complete: one that was not written to its end begins with zeros
     */
    public boolean keep() {
        try {
            if (!Files.exists(half())) {
                return false;
            }
            try (InputStream in = Files.newInputStream(half())) {
                if (in.read() <= 0) {
                    return false;
                }
            }
            Files.move(half(), file, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path half() {
        return file.resolveSibling(file.getFileName() + ".half");
    }

    /** Makes the jars of an unpacked server look as old as those of any other. */
    static void sameAge(Path program) throws IOException {
        try (Stream<Path> all = Files.walk(program)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                if (path.toString().endsWith(".jar")) {
                    Files.setLastModifiedTime(path, AGE);
                }
            }
        }
    }
}
