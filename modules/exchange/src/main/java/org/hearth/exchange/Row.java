package org.hearth.exchange;

import java.util.List;

/** One row of a file, its cells trimmed of blanks of every kind. */
public final class Row {
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
}
