package org.hearth.launcher.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.hearth.launcher.Problem;
import org.jspecify.annotations.Nullable;

/** The data folder of one Hearth, {@code .hearth} unless told otherwise: everything that outlives a run lies in it. */
public final class Home {
    /** Free disk space without which nothing is started: PostgreSQL must never run into a full disk. */
    static final long WANTED_BYTES = 1L << 30;

    private static final String MARK = "hearth-data";
    private static final String SETTINGS = "hearth.properties";
    private static final String LAYOUT = "layout 1\n";

    private final Path folder;
    private final boolean passing;

    private Home(Path folder, boolean passing) {
        this.folder = folder;
        this.passing = passing;
    }

    /** A new folder among the system's temporary ones, for tests and benchmarks. */
    public static Home temporary() {
        try {
            return open(new Home(Files.createTempDirectory("hearth-"), true));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens the data folder, making it when it is not there; refuses a folder that holds something else. */
    public static Home open(Path folder) {
        return open(new Home(folder.toAbsolutePath().normalize(), false));
    }

    private static Home open(Home home) {
        try {
            if (Files.exists(home.folder) && !Files.isDirectory(home.folder)) {
                throw home.foreign("is not a folder");
            }
            if (Files.isDirectory(home.folder) && !Files.exists(home.folder.resolve(MARK)) && !home.isEmpty()) {
                throw home.foreign("holds something that is not Hearth's");
            }
            Files.createDirectories(home.folder);
            if (!Files.isWritable(home.folder)) {
                throw new Problem(
                        "The data folder " + home.folder + " belongs to another user.",
                        "Run hearth as that user, or choose another folder with HEARTH_HOME.");
            }
            home.mark();
            return home;
        } catch (IOException e) {
            throw new Problem(
                    "The data folder " + home.folder + " cannot be made or read: " + e.getMessage() + ".",
                    "Choose another folder with HEARTH_HOME.",
                    e);
        }
    }

    private Problem foreign(String why) {
        return new Problem(
                "The data folder " + folder + " " + why + ".",
                "Move it away, or choose another folder with HEARTH_HOME.");
    }

    private boolean isEmpty() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.allMatch(entry -> entry.endsWith(SETTINGS));
        }
    }

    private void mark() throws IOException {
        Path mark = folder.resolve(MARK);
        if (!Files.exists(mark)) {
            Files.writeString(mark, LAYOUT);
        } else if (!Files.readString(mark).equals(LAYOUT)) {
            throw new Problem(
                    "The data folder " + folder + " was written by another version of Hearth.",
                    "Use that version, or choose another folder with HEARTH_HOME.");
        }
    }

    /** Refuses when the disk is nearly full. */
    public void requireSpace() {
        try {
            long free = Files.getFileStore(folder).getUsableSpace();
            if (free < WANTED_BYTES) {
                throw new Problem(
                        "Only " + (free >> 20) + " MB are free where " + folder + " lies; Hearth wants at least 1 GB.",
                        "Make room on that disk, or choose another folder with HEARTH_HOME.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether this folder will be deleted soon, so that nothing need be prepared for a next start. */
    public boolean passing() {
        return passing;
    }

    /** Deletes the folder and everything in it. */
    public void delete() {
        delete(folder);
    }

    /** Deletes {@code top} and everything in it; a missing one is fine. */
    public static void delete(Path top) {
        if (!Files.exists(top)) {
            return;
        }
        try (Stream<Path> all = Files.walk(top)) {
            for (Path path : (Iterable<Path>) all.sorted(Comparator.reverseOrder())::iterator) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps every other hearth command off this folder until closed or until this process ends. */
    public FileLock lock() {
        try {
            FileChannel channel =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new Problem(
                        "Another hearth command is at work on " + folder + ".", "Wait until it has ended, or stop it.");
            }
            return lock;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** The data folder itself. */
    public Path folder() {
        return folder;
    }

    /** What the server called {@code name} keeps; nobody but the folder's owner may look into it. */
    public Path data(String name) {
        Path path = made("data", name);
        try {
            if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
            }
            return path;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Programs unpacked from Maven artifacts; can be deleted when nothing runs. */
    public Path programs() {
        return made("programs");
    }

    /** Configuration and scratch files of the server called {@code name}, written anew at each start. */
    public Path work(String name) {
        return made("work", name);
    }

    /** Documents that the application stores. */
    public Path documents() {
        return data("documents");
    }

    /** The log of the server called {@code name}. */
    public Path log(String name) {
        return made("logs").resolve(name + ".log");
    }

    /** What is noted about the running server called {@code name}. */
    public Path note(String name) {
        return made("run").resolve(name + ".properties");
    }

    /** Names of the servers that something is noted about. */
    public List<String> noted() {
        String end = ".properties";
        try (Stream<Path> notes = Files.list(made("run"))) {
            return notes.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(end))
                    .map(name -> name.substring(0, name.length() - end.length()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Base URL, sign-ins and keys of the demo. */
    public Path demo() {
        return folder.resolve("demo.json");
    }

    /** Settings of this data folder; often not there. */
    public Path settings() {
        return folder.resolve(SETTINGS);
    }

    Path secrets() {
        return folder.resolve("secrets.properties");
    }

    private Path made(String first, String... more) {
        Path path = folder.resolve(Path.of(first, more));
        try {
            return Files.createDirectories(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
