package org.hearth.exchange.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.hearth.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** Rows of the first sheet of a workbook. Dates come as {@code 2026-01-31}, numbers plainly, formulas with their sign. */
final class XlsxLines extends Lines {
    /** Unpacked bytes; a workbook that unpacks to more is not worth the memory, or meant to harm. */
    private static final long MAX_UNPACKED = 2L << 30;

    private static final long MAX_SHARED_TEXTS = 256L << 20;

    private final String name;
    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;

    private XlsxLines(String name, ReadableWorkbook workbook, Stream<Row> stream) {
        this.name = name;
        this.workbook = workbook;
        this.stream = stream;
        this.rows = stream.iterator();
    }

    static XlsxLines read(Path file, String name) {
        try {
            checkSize(file, name);
            ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
            return new XlsxLines(name, workbook, workbook.getFirstSheet().openStream());
        } catch (IOException | RuntimeException e) {
            throw broken(name, e);
        }
    }

    @Override
    public Optional<Line> next() {
        try {
            return rows.hasNext() ? Optional.of(line(rows.next())) : Optional.empty();
        } catch (RuntimeException e) {
            throw broken(name, e);
        }
    }

    @Override
    public void close() {
        stream.close();
        try {
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void checkSize(Path file, String name) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            long unpacked = zip.stream()
                    .mapToLong(entry -> Math.max(0, entry.getSize()))
                    .sum();
            long shared = zip.stream()
                    .filter(entry -> entry.getName().toLowerCase(Locale.ROOT).endsWith("sharedstrings.xml"))
                    .mapToLong(entry -> Math.max(0, entry.getSize()))
                    .sum();
            if (unpacked > MAX_UNPACKED || shared > MAX_SHARED_TEXTS) {
                throw Refused.because(Refused.Reason.TOO_LARGE, "file_unpacks_too_large", Map.of("name", name));
            }
        }
    }

    /** The reader meets a damaged workbook with any exception there is, so all of them mean the file. */
    private static Refused broken(String name, Exception e) {
        if (e instanceof Refused refused) {
            return refused;
        }
        Refused refused = Refused.invalid("file", "file_broken_workbook", Map.of("name", name));
        refused.initCause(e);
        return refused;
    }

    private static Line line(Row row) {
        List<String> cells = new ArrayList<>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(text(row.getCell(i)));
        }
        return new Line(row.getRowNum(), cells);
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        return switch (cell.getType()) {
            case FORMULA -> "=" + (cell.getFormula() == null ? "" : cell.getFormula());
            case ERROR -> "=" + cell.getRawValue();
            case NUMBER -> isDate(cell) ? date(cell) : number(cell.asNumber());
            default -> Line.trim(cell.getText());
        };
    }

    private static String number(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String date(Cell cell) {
        String text = cell.asDate().toString();
        return text.endsWith("T00:00") ? text.substring(0, text.length() - "T00:00".length()) : text;
    }

    private static boolean isDate(Cell cell) {
        Integer id = cell.getDataFormatId();
        if (id == null) {
            return false;
        }
        boolean builtIn = id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 50 && id <= 58;
        String format = cell.getDataFormatString();
        boolean custom = id >= 164
                && format != null
                && format.toLowerCase(Locale.ROOT)
                        .replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]", "")
                        .matches(".*[yd].*");
        return builtIn || custom;
    }
}
