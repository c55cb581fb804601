package org.hearth.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A program that was started to outlive this process, with its output in a log file. */
public final class Daemon {
    private static final long LONG_LOG_BYTES = 20L << 20;

    private final Process process;
    private final Launch launch;

    private Daemon(Process process, Launch launch) {
        this.process = process;
        this.launch = launch;
    }

    /** Starts the program in a session of its own: neither Ctrl-C nor closing the terminal reaches it. */
    public static Daemon start(Launch launch, Path log) {
        List<String> command = new ArrayList<>(ownSession());
        command.addAll(launch.command());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(launch.directory().toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(launch.environment());
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS"));
        try {
            putAside(log);
            return new Daemon(builder.start(), launch);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> ownSession() {
        boolean known = Files.isExecutable(Path.of("/usr/bin/setsid")) || Files.isExecutable(Path.of("/bin/setsid"));
        return known ? List.of("setsid") : List.of("sh", "-c", "trap '' HUP INT; exec \"$@\"", "sh");
    }

    private static void putAside(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LONG_LOG_BYTES) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".old"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The server's process, or nothing when it has ended. */
    public Optional<Running> running() {
        return real().or(() -> Running.find(process.pid()));
    }

    /** Whether the program that starts the real server, if there is one, has done its part. */
    public boolean settled() {
        return launch.pidFile() == null || !process.isAlive();
    }

    private Optional<Running> real() {
        Path file = launch.pidFile();
        if (file == null || !Files.exists(file)) {
            return Optional.empty();
        }
        try {
            String text = Files.readString(file).strip();
            return text.isEmpty() ? Optional.empty() : Running.find(Long.parseLong(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
