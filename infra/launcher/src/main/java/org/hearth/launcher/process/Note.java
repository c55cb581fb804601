package org.hearth.launcher.process;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/**
 * What is noted on disk about a server that was started: which process it is and which port it was given.
 *
 * @param process the process
 * @param port the port it listens on
 */
public record Note(Running process, int port) {
    /** Reads a note; a missing or half-written one counts as none. */
    public static Optional<Note> read(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties values = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            values.load(reader);
            Running process = new Running(Long.parseLong(values.getProperty("pid")), values.getProperty("birth", ""));
            return Optional.of(new Note(process, Integer.parseInt(values.getProperty("port"))));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Writes the note so that it is there completely or not at all. */
    public void write(Path file) {
        Properties values = new Properties();
        values.setProperty("pid", Long.toString(process.pid()));
        values.setProperty("birth", process.birth());
        values.setProperty("port", Integer.toString(port));
        Path next = file.resolveSibling(file.getFileName() + ".new");
        try {
            try (Writer writer = Files.newBufferedWriter(next)) {
                values.store(writer, null);
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
