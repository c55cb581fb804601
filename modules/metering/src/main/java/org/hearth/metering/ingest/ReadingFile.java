package org.hearth.metering.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearth.exchange.Column;
import org.hearth.exchange.ColumnMapping;
import org.hearth.exchange.Row;
import org.hearth.exchange.TableImport;
import org.hearth.kernel.Refused;

/** A file of readings, read whole: by hand if it is plain CSV, by the general reader if not. */
public final class ReadingFile {
    /** Kind of the import in reports. */
    public static final String KIND = "readings";

    private static final List<Column> COLUMNS = List.of(
            Column.required(RowTaker.METER_NO, "表号", "表具编号", "表具号", "燃气表号", "表钢号", "meter", "meter number", "meter no"),
            Column.required(RowTaker.READ_ON, "抄表日期", "抄表时间", "抄表日", "日期", "read date", "reading date", "date"),
            Column.required(RowTaker.REGISTER, "读数", "本次读数", "本期读数", "表读数", "示数", "止数", "止码", "reading", "index"),
            Column.optional(RowTaker.SOURCE, "抄表方式", "抄表类型", "读数来源", "method", "reading type"),
            Column.optional(RowTaker.ESTIMATED, "是否估抄", "是否估算", "is estimated"));

    private ReadingFile() {}

    /**
     * What was read.
     *
     * @param rowsRead rows with anything in them, good or bad
     * @param mapping field to header
     */
    public record Content(ReadingRows rows, RowErrors errors, int rowsRead, Map<String, String> mapping) {}

    /**
     * Reads a file.
     *
     * @param name the file's name as the person knows it
     * @param overrides field to header, as a person chose
     * @throws Refused if the file as a whole is of no use
     */
    public static Content read(Path file, String name, Map<String, String> overrides) {
        if (!name.toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            try {
                return plain(file, overrides);
            } catch (PlainCsv.NotPlain e) {
                return general(file, name, overrides);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return general(file, name, overrides);
    }

    private static Content plain(Path file, Map<String, String> overrides) throws IOException, PlainCsv.NotPlain {
        try (InputStream in = Files.newInputStream(file)) {
            PlainCsv csv = new PlainCsv(in);
            ColumnMapping mapping = ColumnMapping.of(csv.header(), COLUMNS, overrides);
            ReadingRows rows = new ReadingRows();
            RowErrors errors = new RowErrors();
            int read = csv.rows(mapping, new RowTaker(rows, errors, csv.charset()), errors);
            if (read == 0) {
                throw Refused.invalid("file", "file_no_rows");
            }
            return new Content(rows, errors, read, mapping.headers());
        }
    }

    private static Content general(Path file, String name, Map<String, String> overrides) {
        try (TableImport table = TableImport.open(KIND, file, name, COLUMNS, overrides, true)) {
            ReadingRows rows = new ReadingRows();
            RowErrors errors = new RowErrors();
            RowTaker taker = new RowTaker(rows, errors, StandardCharsets.UTF_8);
            ColumnMapping mapping = table.mapping();
            int number = mapping.index(RowTaker.METER_NO);
            int day = mapping.index(RowTaker.READ_ON);
            int register = mapping.index(RowTaker.REGISTER);
            int source = mapping.index(RowTaker.SOURCE);
            int estimated = mapping.index(RowTaker.ESTIMATED);
            int lastLine = 0;
            for (Iterator<Row> it = table.rows(); it.hasNext(); ) {
                Row row = it.next();
                lastLine = Math.toIntExact(row.number());
                taker.number.set(row.at(number));
                taker.day.set(row.at(day));
                taker.register.set(row.at(register));
                taker.source.set(row.at(source));
                taker.estimated.set(row.at(estimated));
                taker.take(lastLine);
            }
            table.report(0, 0).errors().forEach(errors::add);
            errors.markRefused(table::isRefused, lastLine);
            return new Content(rows, errors, Math.toIntExact(table.rowsRead()), mapping.headers());
        }
    }
}
