package org.hearth.launcher.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a program is started.
 *
 * @param command program and arguments
 * @param environment variables to set besides those of this process
 * @param directory working directory
 * @param pidFile for a program that starts the real server and ends: where that server's process id will be written
 */
public record Launch(
        List<String> command,
        Map<String, String> environment,
        Path directory,
        @Nullable Path pidFile) {}
