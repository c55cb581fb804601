package org.hearth.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hearth.kernel.Refused;

/** A file that someone sent, in a folder of its own until closed. */
public final class Upload implements AutoCloseable {
    /** Bytes. */
    public static final long MAX_SIZE = 512L << 20;

    private final Path folder;
    private final String name;

    private Upload(Path folder, String name) {
        this.folder = folder;
        this.name = name;
    }

    /**
     * Keeps a stream as a file.
     *
     * @param name as the person knows it; only shown, never used as a path
     * @throws Refused if there is more than {@link #MAX_SIZE}
     */
    public static Upload receive(InputStream in, String name) {
        try {
            Upload upload = new Upload(Files.createTempDirectory("hearth-import-"), name);
            try (OutputStream out = Files.newOutputStream(upload.file())) {
                byte[] buffer = new byte[64 * 1024];
                long size = 0;
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    size += read;
                    if (size > MAX_SIZE) {
                        upload.close();
                        Map<String, Object> values = Map.of("max", MAX_SIZE >> 20);
                        throw Refused.because(Refused.Reason.TOO_LARGE, "file_too_large", values);
                    }
                    out.write(buffer, 0, read);
                }
            } catch (IOException e) {
                upload.close();
                throw e;
            }
            return upload;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path file() {
        return folder.resolve("file");
    }

    /** The file's name as the person knows it. */
    public String name() {
        return name;
    }

    /** Removes the file and all that was kept beside it. */
    @Override
    public void close() {
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Path> paths = walk.sorted(Comparator.reverseOrder()).toList();
            for (Path path : paths) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
