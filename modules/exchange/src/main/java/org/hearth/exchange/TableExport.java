package org.hearth.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.hearth.kernel.GasVolume;
import org.hearth.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * A table file being written, row by row at constant memory; the first row is the header. Cells are text, whole and decimal
 * numbers, {@link Money} (yuan), {@link GasVolume} (m³), {@link LocalDate}, truth values, anything else by its text, or null for
 * an empty cell. Text that a spreadsheet would run as a formula is made harmless. Closing ends the file and leaves the stream open.
 */
public abstract sealed class TableExport implements AutoCloseable {
    private TableExport() {}

    /** CSV in UTF-8 with its mark and CRLF, as spreadsheets of every language open it. */
    public static TableExport csv(OutputStream out) {
        return new Csv(out);
    }

    /** XLSX; a sheet that is full goes on in the next one, under the same header. */
    public static TableExport xlsx(OutputStream out, String sheet) {
        return new Xlsx(out, sheet);
    }

    /** Writes one row. */
    public abstract void row(List<? extends @Nullable Object> cells);

    @Override
    public abstract void close();

    private static @Nullable Object plain(@Nullable Object cell) {
        if (cell instanceof Money money) {
            return money.yuan();
        }
        return cell instanceof GasVolume volume ? volume.cubicMetres() : cell;
    }

    private static final class Csv extends TableExport {
        private final CsvWriter writer;

        Csv(OutputStream out) {
            try {
                out.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            writer = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out, StandardCharsets.UTF_8);
        }

        @Override
        public void row(List<? extends @Nullable Object> cells) {
            List<String> texts = new ArrayList<>(cells.size());
            for (Object cell : cells) {
                texts.add(text(plain(cell)));
            }
            writer.writeRecord(texts);
        }

        private static String text(@Nullable Object cell) {
            if (cell == null) {
                return "";
            }
            if (cell instanceof Number) {
                return cell instanceof BigDecimal decimal ? decimal.toPlainString() : cell.toString();
            }
            String text = cell.toString();
            return !text.isEmpty() && "=+-@\t\r＝＋－＠".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        }

        @Override
        public void close() {
            try {
                writer.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class Xlsx extends TableExport {
        private static final int FLUSH_EVERY = 500;

        private final Workbook workbook;
        private final String name;
        private Worksheet sheet;
        private int sheets = 1;
        private int next;
        private List<? extends @Nullable Object> header = List.of();

        Xlsx(OutputStream out, String name) {
            this.name = name;
            workbook = new Workbook(out, "Hearth", "1.0");
            sheet = workbook.newWorksheet(name);
        }

        @Override
        public void row(List<? extends @Nullable Object> cells) {
            try {
                if (next == Worksheet.MAX_ROWS) {
                    sheet.finish();
                    sheet = workbook.newWorksheet(name + " " + ++sheets);
                    next = 0;
                    write(header);
                }
                if (next == 0) {
                    header = List.copyOf(cells);
                    sheet.freezePane(0, 1);
                }
                write(cells);
                if (next % FLUSH_EVERY == 0) {
                    sheet.flush();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void write(List<? extends @Nullable Object> cells) {
            for (int column = 0; column < cells.size(); column++) {
                Object cell = plain(cells.get(column));
                if (cell instanceof LocalDate date) {
                    sheet.value(next, column, date);
                    sheet.style(next, column).format("yyyy-mm-dd").set();
                } else if (cell instanceof Number number) {
                    sheet.value(next, column, number);
                } else if (cell instanceof Boolean truth) {
                    sheet.value(next, column, truth);
                } else if (cell != null) {
                    sheet.inlineString(next, column, cell.toString());
                }
            }
            next++;
        }

        @Override
        public void close() {
            try {
                workbook.finish();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
