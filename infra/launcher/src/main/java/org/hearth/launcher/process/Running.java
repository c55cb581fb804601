package org.hearth.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A process that may have been started by an earlier command. Its birth mark tells it from a later process that was given
 * the same id, so that nothing foreign is ever stopped.
 *
 * @param pid process id
 * @param birth when it was born, as the operating system counts
 */
public record Running(long pid, String birth) {
    private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");
    private static final int STATE = 0;
    private static final int START_TICKS = 19;
    private static final Duration STEP = Duration.ofMillis(50);

    /** The living process {@code pid}, if there is one. */
    public static Optional<Running> find(long pid) {
        return birth(pid).map(birth -> new Running(pid, birth));
    }

    /** Whether this very process still lives; one that has ended and waits to be reaped does not. */
    public boolean alive() {
        return birth(pid).filter(birth::equals).isPresent();
    }

    private static Optional<String> birth(long pid) {
        Path stat = Path.of("/proc", Long.toString(pid), "stat");
        if (Files.exists(BOOT)) {
            try {
                String line = Files.readString(stat);
                String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
                boolean ended = fields[STATE].equals("Z") || fields[STATE].equals("X");
                return ended
                        ? Optional.empty()
                        : Optional.of(Files.readString(BOOT).strip() + ":" + fields[START_TICKS]);
            } catch (IOException e) {
                return Optional.empty();
            }
        }
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(handle -> handle.info().startInstant())
                .map(instant -> Long.toString(instant.toEpochMilli()));
    }

    /**
     * Asks the process to end with {@code signal} ({@code TERM}, {@code INT}, {@code QUIT}) and waits.
     *
     * @return whether it has ended within {@code patience}
     */
    public boolean ask(String signal, Duration patience) {
        if (!alive()) {
            return true;
        }
        signal(signal);
        return ended(patience);
    }

    /** Ends the process and all that it started, at once. */
    public void kill() {
        if (alive()) {
            List<ProcessHandle> all = family().toList();
            all.forEach(ProcessHandle::destroyForcibly);
            ended(Duration.ofSeconds(5));
        }
    }

    private boolean ended(Duration patience) {
        long until = System.nanoTime() + patience.toNanos();
        while (alive()) {
            if (System.nanoTime() > until) {
                return false;
            }
            pause(STEP);
        }
        return true;
    }

    private void signal(String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(pid))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor(5, TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Resident memory of the process and all that it started, in bytes; pages shared among them count once. Zero when the
     * operating system does not say.
     */
    public long memory() {
        return alive() ? family().mapToLong(handle -> memory(handle.pid())).sum() : 0;
    }

    private Stream<ProcessHandle> family() {
        return ProcessHandle.of(pid).stream().flatMap(handle -> Stream.concat(Stream.of(handle), handle.descendants()));
    }

    private static long memory(long pid) {
        Path proc = Path.of("/proc", Long.toString(pid));
        return kilobytes(proc.resolve("smaps_rollup"), "Pss:")
                .or(() -> kilobytes(proc.resolve("status"), "VmRSS:"))
                .map(kilobytes -> kilobytes << 10)
                .orElse(0L);
    }

    private static Optional<Long> kilobytes(Path file, String label) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(label))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst();
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    /** Waits {@code time}, or less when this thread is interrupted. */
    public static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
