package org.hearth.exchange;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearth.exchange.read.Line;
import org.hearth.exchange.read.Lines;
import org.hearth.kernel.Refused;
import org.hearth.kernel.Texts;
import org.jspecify.annotations.Nullable;

/** The refused rows of an import as a file to mend and send again: the original columns and why each row was refused. */
public final class ErrorFile {
    private ErrorFile() {}

    /**
     * Writes the refused rows of the import that last read {@code file}, as CSV in UTF-8 with its mark.
     *
     * @param name the file's name as given to the import
     * @throws Refused if no import of that file has ended
     */
    public static void write(Path file, String name, Texts texts, OutputStream out) {
        if (!Files.exists(beside(file))) {
            throw Refused.notFound("refused_rows", name);
        }
        try (Lines lines = Lines.open(file, name);
                TableExport export = TableExport.csv(out);
                CsvReader<CsvRecord> kept = CsvReader.builder()
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(beside(file))) {
            List<Object> header =
                    new ArrayList<>(nextFilled(lines).orElseThrow().cells());
            export.row(with(header, texts.text("exchange.reason")));
            Reasons reasons = new Reasons(kept.iterator(), texts);
            for (Optional<Line> line = nextFilled(lines); line.isPresent(); line = nextFilled(lines)) {
                String reason = reasons.of(line.get().number());
                if (reason != null) {
                    List<Object> cells = new ArrayList<>(line.get().cells());
                    while (cells.size() < header.size()) {
                        cells.add("");
                    }
                    export.row(with(cells.subList(0, header.size()), reason));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps errors, sorted by row, beside the file, for {@link #write}: what importers that scan by themselves call in the end. */
    public static void keep(Path file, List<RowError> errors) {
        try (CsvWriter writer = CsvWriter.builder().build(beside(file))) {
            for (RowError error : errors) {
                List<String> fields = new ArrayList<>();
                fields.addAll(List.of(Long.toString(error.row()), error.field(), error.value(), error.code()));
                error.values().forEach((key, value) -> fields.addAll(List.of(key, String.valueOf(value))));
                writer.writeRecord(fields);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path beside(Path file) {
        return file.resolveSibling(file.getFileName() + ".refused");
    }

    private static Optional<Line> nextFilled(Lines lines) {
        Optional<Line> line = lines.next();
        while (line.isPresent() && line.get().isBlank()) {
            line = lines.next();
        }
        return line;
    }

    private static List<Object> with(List<Object> cells, String reason) {
        List<Object> all = new ArrayList<>(cells);
        all.add(reason);
        return all;
    }

    /** The kept errors, walked along with the rows of the file. */
    private static final class Reasons {
        private final Iterator<CsvRecord> kept;
        private final Texts texts;
        private @Nullable RowError next;

        Reasons(Iterator<CsvRecord> kept, Texts texts) {
            this.kept = kept;
            this.texts = texts;
            advance();
        }

        @Nullable
        String of(long row) {
            List<String> reasons = new ArrayList<>();
            for (RowError error = next; error != null && error.row() <= row; error = next) {
                reasons.add(error.reason(texts));
                advance();
            }
            return reasons.isEmpty() ? null : String.join("; ", reasons);
        }

        private void advance() {
            next = kept.hasNext() ? parse(kept.next().getFields()) : null;
        }

        private static RowError parse(List<String> fields) {
            Map<String, Object> values = new HashMap<>();
            for (int i = 4; i + 1 < fields.size(); i += 2) {
                values.put(fields.get(i), fields.get(i + 1));
            }
            return new RowError(Long.parseLong(fields.get(0)), fields.get(1), fields.get(2), fields.get(3), values);
        }
    }
}
