package org.hearth.launcher.servers;

import org.hearth.launcher.program.Instance;

/** Hears what happens while servers start and stop, for people who wait; called from several threads. */
@FunctionalInterface
public interface Progress {
    /** One line about one server. */
    void say(Instance server, String line);

    /** Nobody waits. */
    Progress SILENT = (server, line) -> {};
}
