package org.hearth.exchange;

import java.util.List;
import java.util.Map;

/**
 * What came of a file.
 *
 * @param kind what was imported, for example {@code customers}
 * @param dryRun whether nothing was kept; the figures are those that the import would have given
 * @param rows rows with anything in them, without the header
 * @param landed rows that made or changed something
 * @param unchanged rows that said what was known already
 * @param refused rows with at least one error
 * @param errors the first {@link #SHOWN} errors, by row; {@link ErrorFile} gives them all
 * @param mapping field to header, as used
 */
public record ImportReport(
        String kind,
        String file,
        boolean dryRun,
        long rows,
        long landed,
        long unchanged,
        long refused,
        List<RowError> errors,
        Map<String, String> mapping) {
    public static final int SHOWN = 1000;

    public ImportReport {
        errors = List.copyOf(errors);
        mapping = Map.copyOf(mapping);
    }
}
