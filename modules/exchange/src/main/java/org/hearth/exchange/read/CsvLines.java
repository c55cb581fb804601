package org.hearth.exchange.read;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearth.kernel.Refused;

/** Lines of a text file between separators, quoted or not. */
final class CsvLines extends Lines {
    private static final String SEPARATORS = ",\t;|";
    private static final int MAX_RECORD = TextProbe.MAX_LINE;

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private long lastLine;

    private CsvLines(CsvReader<CsvRecord> reader) {
        this.reader = reader;
        this.records = reader.iterator();
    }

    static CsvLines read(Path file) {
        TextProbe text = TextProbe.of(file);
        CsvRecordHandler handler = CsvRecordHandler.of(
                c -> c.maxFields(16 * 1024).maxFieldSize(MAX_RECORD).maxRecordSize(MAX_RECORD));
        try {
            return new CsvLines(CsvReader.builder()
                    .fieldSeparator(separator(text.firstLine()))
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .maxBufferSize(2 * MAX_RECORD)
                    .build(handler, text.reader()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<Line> next() {
        try {
            if (!records.hasNext()) {
                return Optional.empty();
            }
            CsvRecord row = records.next();
            lastLine = row.getStartingLineNumber();
            List<String> cells = new ArrayList<>(row.getFieldCount());
            for (int i = 0; i < row.getFieldCount(); i++) {
                cells.add(text(row.getField(i)));
            }
            return Optional.of(new Line(lastLine, cells));
        } catch (CsvParseException e) {
            throw Refused.invalid("file", "file_broken_row", Map.of("line", lastLine + 1));
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Spreadsheets keep leading zeros by writing {@code ="0012"}; that is text, not a formula. */
    private static String text(String cell) {
        String text = Line.trim(cell);
        boolean guarded = text.length() >= 3 && text.startsWith("=\"") && text.endsWith("\"");
        return guarded ? Line.trim(text.substring(2, text.length() - 1)) : text;
    }

    private static char separator(String header) {
        char best = ',';
        long most = 0;
        for (char candidate : SEPARATORS.toCharArray()) {
            long count = header.chars().filter(c -> c == candidate).count();
            if (count > most) {
                best = candidate;
                most = count;
            }
        }
        return best;
    }
}
