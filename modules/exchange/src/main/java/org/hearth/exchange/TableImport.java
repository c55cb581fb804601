package org.hearth.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.hearth.kernel.Refused;

/**
 * One import on its way: opens the file, maps its columns, gives its rows, keeps its errors and in the end its report. All errors
 * are also kept beside the file, for {@link ErrorFile}.
 */
public final class TableImport implements AutoCloseable {
    /** So many errors are kept in all; a file with more has one and the same fault in most of its rows. */
    static final int KEPT = 200_000;

    private final String kind;
    private final Path file;
    private final boolean dryRun;
    private final TableSource source;
    private final ColumnMapping mapping;
    private final List<RowError> errors = new ArrayList<>();
    private final BitSet refused = new BitSet();

    private TableImport(String kind, Path file, boolean dryRun, TableSource source, ColumnMapping mapping) {
        this.kind = kind;
        this.file = file;
        this.dryRun = dryRun;
        this.source = source;
        this.mapping = mapping;
    }

    /**
     * Opens a file for import.
     *
     * @param overrides field to header as a person chose, may be empty
     * @throws Refused as {@link TableSource#open} and {@link ColumnMapping#of}
     */
    public static TableImport open(
            String kind,
            Path file,
            String fileName,
            List<Column> columns,
            Map<String, String> overrides,
            boolean dryRun) {
        TableSource source = TableSource.open(file, fileName);
        try {
            ColumnMapping mapping = ColumnMapping.of(source.header(), columns, overrides);
            return new TableImport(kind, file, dryRun, source, mapping);
        } catch (Refused e) {
            source.close();
            throw e;
        }
    }

    public boolean isDryRun() {
        return dryRun;
    }

    public ColumnMapping mapping() {
        return mapping;
    }

    /** The rows that can be read, in order, once; the others are refused on the way. */
    public Iterator<Row> rows() {
        return source.rows(mapping, this::refuse);
    }

    /** Refuses a row for one reason; a row may be refused for several. */
    public void refuse(RowError error) {
        refused.set(Math.toIntExact(error.row()));
        if (errors.size() < KEPT) {
            errors.add(error);
        }
    }

    /** Refuses a row because of a value. */
    public void refuse(long row, String field, String value, String code, Map<String, Object> values) {
        refuse(new RowError(row, field, value, code, values));
    }

    /** Whether the row was refused already. */
    public boolean isRefused(long row) {
        return refused.get(Math.toIntExact(row));
    }

    /** Rows met so far, with the unreadable ones. */
    public long rowsRead() {
        return source.rowsRead();
    }

    /** Rows refused so far. */
    public long refusedRows() {
        return refused.cardinality();
    }

    /** Ends the import: keeps all errors beside the file and reports. */
    public ImportReport report(long landed, long unchanged) {
        errors.sort(Comparator.comparingLong(RowError::row));
        ErrorFile.keep(file, errors);
        return new ImportReport(
                kind,
                source.name(),
                dryRun,
                source.rowsRead(),
                landed,
                unchanged,
                refused.cardinality(),
                errors.subList(0, Math.min(errors.size(), ImportReport.SHOWN)),
                mapping.headers());
    }

    @Override
    public void close() {
        source.close();
    }
}
