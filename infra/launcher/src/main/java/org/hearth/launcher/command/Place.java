package org.hearth.launcher.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hearth.launcher.home.Home;
import org.hearth.launcher.home.Settings;
import org.hearth.launcher.program.Instance;
import org.hearth.launcher.servers.Servers;

/**
 * Where a command works and where it speaks.
 *
 * @param root the checkout
 * @param home the data folder
 * @param settings what was configured
 * @param out where lines for the person go
 */
record Place(Path root, Home home, Settings settings, PrintStream out) {
    static Place of(Path root, Map<String, String> environment, PrintStream out) {
        String elsewhere = environment.getOrDefault("HEARTH_HOME", "");
        Path folder = elsewhere.isBlank() ? root.resolve(".hearth") : Path.of(elsewhere);
        Home home = Home.open(folder);
        List<Path> files =
                List.of(root.resolve("hearth.properties"), home.folder().resolve("hearth.properties"));
        return new Place(root, home, Settings.read(environment, files), out);
    }

    Servers servers() {
        return Servers.of(home, settings, this::say);
    }

    private void say(Instance server, String line) {
        out.printf("  %-14s %s%n", server.label(), line);
    }
}
