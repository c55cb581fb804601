package org.hearth.launcher.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.hearth.launcher.home.Home;

/** What all nodes of one data folder share: the unpacked server and the unpacked application. */
final class PayaraProgram {
    private static final String FIRST_SETTINGS = "domain.xml.first";

    /** A server of an earlier run may have left more than these. */
    private static final List<String> OF_A_ROOT = List.of("META-INF", "config", "docroot", "lib");

    private final Shipped shipped;
    private final Path applications;

    PayaraProgram(Home home, Shipped shipped) {
        this.shipped = shipped;
        this.applications = home.work("application");
    }

    /** Unpacks the server. */
    void unpack() {
        shipped.payara();
    }

    /** A root folder for one node, as new: what an earlier run left would deploy the application a second time. */
    Path root(Path root) throws IOException {
        Path program = shipped.payara();
        Home.delete(root);
        for (String part : OF_A_ROOT) {
            copy(program.resolve(part), root.resolve(part));
        }
        Files.copy(
                program.resolve(FIRST_SETTINGS),
                root.resolve("config/domain.xml"),
                StandardCopyOption.REPLACE_EXISTING);
        return root;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    /**
     * The application as a folder, unpacked only when the file has changed. A running node keeps the folder it was started with,
     * so earlier ones are removed when a new one is made and no longer used: at the next change.
     */
    synchronized Path unpacked(Path war) throws IOException {
        Path file = war.toAbsolutePath();
        String stamp = Files.size(file) + "-" + Files.getLastModifiedTime(file).toMillis();
        Path folder = applications.resolve(stamp);
        Path application = folder.resolve("hearth");
        if (Files.isDirectory(application)) {
            return application;
        }
        forgetAllButLast();
        Path half = folder.resolve("half");
        Home.delete(folder);
        Files.createDirectories(half);
        Shipped.unzip(file, half);
        return Files.move(half, application, StandardCopyOption.ATOMIC_MOVE);
    }

    private void forgetAllButLast() throws IOException {
        try (Stream<Path> folders = Files.list(applications)) {
            List<Path> old = folders.sorted((one, other) -> Long.compare(modified(other), modified(one)))
                    .skip(1)
                    .toList();
            old.forEach(Home::delete);
        }
    }

    private static long modified(Path path) {
        try {
            return Files.getLastModifiedTime(path).toMillis();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Java's options that put the server's classes on an ordinary class path, which makes them sharable between runs.
     *
     * @param work the folder that the node will run in. Seen from there the path is the same in each data folder, so that all of
     *     them can share one archive of classes, which knows the path that it was made with.
     */
    List<String> classPath(Path work) throws IOException {
        Path program = shipped.payara();
        Path launcher = program.resolve("launch-micro.jar");
        List<String> options = new ArrayList<>();
        try (JarFile jar = new JarFile(launcher.toFile())) {
            Attributes wanted = jar.getManifest().getMainAttributes();
            words(wanted.getValue("Add-Opens")).forEach(of -> options.add("--add-opens=" + of + "=ALL-UNNAMED"));
            words(wanted.getValue("Add-Exports")).forEach(of -> options.add("--add-exports=" + of + "=ALL-UNNAMED"));
        }
        options.add("-Dfish.payara.micro.BootJar=" + launcher.toUri());
        options.add("-Dfish.payara.micro.UnpackDir=" + program);
        options.add("-cp");
        options.add(work.relativize(launcher).toString());
        return options;
    }

    private static Stream<String> words(String text) {
        return Stream.of(text.strip().split("\\s+"));
    }

    /** Java's options that map the classes which the training run of this build has left, if it has. */
    List<String> sharedClasses() {
        return ClassArchive.ofThisBuild().options();
    }
}
