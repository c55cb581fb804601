package org.hearth.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One row of a file, its cells trimmed of blanks of every kind. */
public final class Row {
    private static final Pattern DATE = Pattern.compile(
            "(\\d{4})([-/.年]?)(\\d{1,2})[-/.月]?(\\d{1,2})日?(?:[T ]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)?");

    private final long number;
    private final List<String> cells;
    private final ColumnMapping mapping;

    Row(long number, List<String> cells, ColumnMapping mapping) {
        this.number = number;
        this.cells = cells;
        this.mapping = mapping;
    }

    /** The line of the file (CSV) or the row of the sheet (XLSX) where it starts, the first being 1. */
    public long number() {
        return number;
    }

    /** The text of a field, or an empty string if the cell or the whole column is not there. */
    public String text(String field) {
        return at(mapping.index(field));
    }

    /** The text at an index of {@link ColumnMapping#index}; empty for -1 and for cells that the row does not have. */
    public String at(int index) {
        return index < 0 || index >= cells.size() ? "" : cells.get(index);
    }

    /** All cells as read, in the order of the header. */
    public List<String> cells() {
        return cells;
    }

    /** The date that a text says, as files write dates: {@code 2026-01-31, 2026/1/31, 2026.1.31, 20260131, 2026年1月31日}, a time of day passed over. */
    public static Optional<LocalDate> date(String text) {
        Matcher parts = DATE.matcher(text);
        boolean compactButShort = parts.matches() && parts.group(2).isEmpty() && !text.matches("\\d{8}.*");
        if (!parts.matches() || compactButShort) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(parts.group(1)),
                    Integer.parseInt(parts.group(3)),
                    Integer.parseInt(parts.group(4))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
