package org.hearth.launcher.command;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearth.launcher.Problem;
import org.hearth.launcher.home.Settings;
import org.hearth.launcher.program.ClassArchive;
import org.hearth.launcher.servers.Servers;

/**
 * {@code hearth train}, the last step of a build: starts everything once in a passing folder, so that the unpacked programs and the
 * classes that the application has loaded when it is ready can be kept for all later starts. Done once for a build and a Java.
 */
final class TrainingRun {
    private final Path root;
    private final PrintStream out;

    TrainingRun(Path root, PrintStream out) {
        this.root = root;
        this.out = out;
    }

    int run(List<String> words) {
        Arguments.parse(words, Set.of(), Set.of()).noWords();
        ClassArchive archive = ClassArchive.ofThisBuild();
        if (archive.exists()) {
            return 0;
        }
        out.println("Starting once for training, so that every later start takes half the time …");
        Settings settings =
                Settings.read(Map.of("HEARTH_JAVA_OPTIONS", Servers.QUICK + " " + archive.leaving()), List.of());
        try (Servers servers = Servers.temporary(settings)) {
            servers.start(root.resolve("ui/target/hearth.war"), 0);
            servers.leavePrograms();
        } catch (Problem | UncheckedIOException failed) {
            out.println("  " + failed.getMessage());
        }
        if (!archive.keep()) {
            out.println("  It has left nothing; Hearth starts without, only slower.");
        }
        return 0;
    }
}
