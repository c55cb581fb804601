package org.hearth.launcher.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.util.List;
import java.util.Set;
import org.hearth.launcher.servers.Servers;

/** {@code hearth down}: stops what was started for this data folder, and nothing else. */
final class Down {
    private final Place place;

    Down(Place place) {
        this.place = place;
    }

    int run(List<String> words) {
        Arguments.parse(words, Set.of(), Set.of()).noWords();
        Servers servers = place.servers();
        try (FileLock lock = place.home().lock()) {
            boolean any = servers.instances().stream()
                    .anyMatch(instance -> servers.running(instance).isPresent());
            servers.stopAll();
            place.out()
                    .println(
                            any
                                    ? "Hearth is down; its data stays in "
                                            + place.home().folder()
                                    : "Nothing was running.");
            return lock.isValid() ? 0 : 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
