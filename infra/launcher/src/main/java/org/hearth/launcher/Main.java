package org.hearth.launcher;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hearth.launcher.command.Commands;

/** Entry of the {@code hearth} command; the script of that name calls it once everything is built. */
public final class Main {
    private static final int FAILED = 1;
    private static final int INTERRUPTED = 130;

    private Main() {}

    /**
     * Runs one command and ends with its exit code.
     *
     * @param args the command and its options, as typed
     */
    public static void main(String[] args) {
        Logger.getLogger("").setLevel(Level.WARNING);
        List<String> words = Arrays.asList(args);
        try {
            Path root = Path.of(System.getProperty("hearth.root", ".")).toAbsolutePath();
            System.exit(Commands.run(root, System.getenv(), words));
        } catch (CancellationException calledOff) {
            System.err.println("hearth: called off; nothing was left running.");
            System.exit(INTERRUPTED);
        } catch (Problem problem) {
            System.err.println("hearth: " + problem.getMessage());
            problem.details().forEach(line -> System.err.println("    | " + line));
            System.err.println("        " + problem.remedy());
            System.exit(FAILED);
        }
    }
}
