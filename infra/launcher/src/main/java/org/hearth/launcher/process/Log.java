package org.hearth.launcher.process;

import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/** The end of a log file. */
public final class Log {
    private static final int CHUNK = 1 << 20;
    private static final Duration STEP = Duration.ofMillis(300);

    private final Path file;

    /** The log in {@code file}, which may be missing still. */
    public Log(Path file) {
        this.file = file;
    }

    /** Bytes written so far. */
    public long size() {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last {@code count} lines. */
    public List<String> last(int count) {
        List<String> lines = since(size() - CHUNK).lines().toList();
        return lines.subList(Math.max(0, lines.size() - count), lines.size());
    }

    /** What was written after the first {@code offset} bytes, at most one megabyte of it. */
    public String since(long offset) {
        return new String(bytes(offset), StandardCharsets.UTF_8);
    }

    private byte[] bytes(long offset) {
        if (!Files.exists(file)) {
            return new byte[0];
        }
        try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "r")) {
            long from = Math.max(0, Math.min(offset, access.length()));
            byte[] bytes = new byte[(int) Math.min(CHUNK, access.length() - from)];
            access.seek(from);
            access.readFully(bytes);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Prints what is appended while {@code more} holds. */
    public void follow(PrintStream out, BooleanSupplier more) {
        long seen = size();
        while (more.getAsBoolean()) {
            long now = size();
            if (now < seen) {
                seen = 0;
            }
            if (now > seen) {
                byte[] fresh = bytes(seen);
                out.write(fresh, 0, fresh.length);
                out.flush();
                seen += fresh.length;
            }
            Running.pause(STEP);
        }
    }
}
