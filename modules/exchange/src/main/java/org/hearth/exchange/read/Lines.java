package org.hearth.exchange.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearth.kernel.Refused;

/** The lines of a table file, whatever its form, one at a time. */
public abstract sealed class Lines implements AutoCloseable permits CsvLines, XlsxLines {
    private static final Set<String> ENDINGS = Set.of("csv", "txt", "tsv", "dat", "xlsx");
    private static final int OLE2 = 0xD0CF11E0;
    private static final int ZIP = 0x504B0304;

    /**
     * Opens a file by what is in it; the name only rules out what is no table.
     *
     * @throws Refused if it is no table file or cannot be decoded
     */
    public static Lines open(Path file, String name) {
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        int magic = magic(file);
        if (magic == OLE2) {
            throw Refused.invalid("file", "file_old_excel");
        }
        if (dot >= 0 && !ENDINGS.contains(ending) || ending.equals("xlsx") != (magic == ZIP) && dot >= 0) {
            throw Refused.invalid("file", "file_type", Map.of("name", name));
        }
        return magic == ZIP ? XlsxLines.read(file, name) : CsvLines.read(file);
    }

    /**
     * The next line, or empty at the end.
     *
     * @throws Refused if the file cannot be read on from here
     */
    public abstract Optional<Line> next();

    @Override
    public abstract void close();

    private static int magic(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            int magic = 0;
            for (byte b : in.readNBytes(4)) {
                magic = magic << 8 | b & 0xFF;
            }
            return magic;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
