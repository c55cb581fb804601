package org.hearth.exchange;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.hearth.exchange.read.Line;
import org.hearth.exchange.read.Lines;
import org.hearth.kernel.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A table file being read: its header at once, its rows one by one at constant memory. CSV in UTF-8, UTF-16 with its mark or
 * GB18030, between commas, tabs, semicolons or bars; XLSX, first sheet. Everything that makes the whole file useless is refused
 * here, everything that makes one row useless is handed to the caller as a {@link RowError}.
 */
public final class TableSource implements AutoCloseable {
    public static final long MAX_ROWS = 5_000_000;
    private static final int MAX_COLUMNS = 200;

    private final String name;
    private final Lines lines;
    private final List<String> header;
    private @Nullable Line next;
    private long rows;

    private TableSource(String name, Lines lines) {
        this.name = name;
        this.lines = lines;
        Line first = nextFilled().orElseThrow(() -> Refused.invalid("file", "file_empty"));
        header = checkedHeader(first);
        next = nextFilled().orElseThrow(() -> Refused.invalid("file", "file_no_rows"));
    }

    /**
     * Opens a file.
     *
     * @param name the file's name as the person knows it; its ending must be a table's, if it has one
     * @throws Refused if it is no table, cannot be decoded, is empty, has no rows, a line over 1 MB, a zero byte, or a header
     *     that repeats a name
     */
    public static TableSource open(Path file, String name) {
        Lines lines = Lines.open(file, name);
        try {
            return new TableSource(name, lines);
        } catch (RuntimeException e) {
            lines.close();
            throw e;
        }
    }

    /** The file's name as the person knows it. */
    public String name() {
        return name;
    }

    /** The names of the columns, trimmed, without empty ones at the end. */
    public List<String> header() {
        return header;
    }

    /**
     * The rows that can be read, in order, once; rows without any text are passed over.
     *
     * @param unreadable learns of each row that cannot be read: a formula, an error value, more cells than columns
     */
    public Iterator<Row> rows(ColumnMapping mapping, Consumer<RowError> unreadable) {
        return new Iterator<>() {
            private @Nullable Row row = advance(mapping, unreadable);

            @Override
            public boolean hasNext() {
                return row != null;
            }

            @Override
            public Row next() {
                Row current = row;
                if (current == null) {
                    throw new NoSuchElementException();
                }
                row = advance(mapping, unreadable);
                return current;
            }
        };
    }

    /** Rows met so far, with the unreadable ones. */
    public long rowsRead() {
        return rows;
    }

    @Override
    public void close() {
        lines.close();
    }

    private @Nullable Row advance(ColumnMapping mapping, Consumer<RowError> unreadable) {
        for (Line line = next; line != null; line = next) {
            if (++rows > MAX_ROWS) {
                throw Refused.because(Refused.Reason.TOO_LARGE, "file_too_many_rows", Map.of("max", MAX_ROWS));
            }
            next = nextFilled().orElse(null);
            Optional<RowError> fault = fault(line);
            if (fault.isEmpty()) {
                return new Row(line.number(), line.cells(), mapping);
            }
            unreadable.accept(fault.get());
        }
        return null;
    }

    private Optional<Line> nextFilled() {
        Optional<Line> line = lines.next();
        while (line.isPresent() && line.get().isBlank()) {
            line = lines.next();
        }
        return line;
    }

    private Optional<RowError> fault(Line line) {
        for (int i = 0; i < line.cells().size(); i++) {
            String cell = line.cells().get(i);
            if (i >= header.size() && !cell.isEmpty()) {
                Map<String, Object> values = Map.of("found", i + 1, "expected", header.size());
                return Optional.of(new RowError(line.number(), "", cell, "row_too_long", values));
            }
            if (cell.startsWith("=")) {
                return Optional.of(
                        new RowError(line.number(), "", cell, "formula_cell", Map.of("column", header.get(i))));
            }
        }
        return Optional.empty();
    }

    private static List<String> checkedHeader(Line line) {
        List<String> names = line.cells();
        int size = names.size();
        while (names.get(size - 1).isEmpty()) {
            size--;
        }
        if (size > MAX_COLUMNS) {
            throw Refused.invalid("file", "file_too_many_columns", Map.of("found", size, "max", MAX_COLUMNS));
        }
        Set<String> seen = new HashSet<>();
        for (String name : names.subList(0, size)) {
            if (!name.isEmpty() && !seen.add(name)) {
                throw Refused.invalid("file", "header_duplicate", Map.of("header", name));
            }
        }
        return List.copyOf(names.subList(0, size));
    }
}
