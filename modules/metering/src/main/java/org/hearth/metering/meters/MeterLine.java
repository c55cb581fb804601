package org.hearth.metering.meters;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.hearth.exchange.Row;
import org.hearth.exchange.TableImport;
import org.hearth.kernel.GasVolume;
import org.hearth.kernel.Refused;
import org.hearth.kernel.setting.DictionaryEntries;
import org.hearth.metering.MeterCard.MeterKind;
import org.hearth.metering.plausibility.Dial;
import org.jspecify.annotations.Nullable;

/** One row of a file of meters, as far as it can be read without looking anything up. */
record MeterLine(
        int line,
        String makerNumber,
        String accountNo,
        MeterKind kind,
        String maker,
        String model,
        int digits,
        int factor,
        long firstRegister,
        @Nullable LocalDate installedOn,
        @Nullable String book) {
    private static final int USUAL_DIGITS = 5;
    private static final int FEWEST_DIGITS = 3;
    private static final int MOST_DIGITS = 9;
    private static final int GREATEST_FACTOR = 100_000;
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_NAME = 60;

    /** Reads a row; what is wrong with it is told to the import, all of it at once. */
    static Optional<MeterLine> read(Row row, TableImport table, DictionaryEntries makers) {
        Cells cells = new Cells(row, table);
        String number = cells.text(MeterColumns.METER_NO, LONGEST_NUMBER, true);
        String account = cells.text(MeterColumns.ACCOUNT_NO, LONGEST_NUMBER, true);
        String maker = cells.entry(MeterColumns.MAKER, LONGEST_NAME, makers);
        String model = cells.text(MeterColumns.MODEL, LONGEST_NAME, false);
        String book = cells.text(MeterColumns.BOOK, LONGEST_NUMBER, false);
        int digits = cells.number(MeterColumns.DIGITS, USUAL_DIGITS, FEWEST_DIGITS, MOST_DIGITS);
        int factor = cells.number(MeterColumns.FACTOR, 1, 1, GREATEST_FACTOR);
        LocalDate installed = cells.date(MeterColumns.INSTALLED_ON);
        MeterKind kind = MeterColumns.kind(row.text(MeterColumns.KIND)).orElse(null);
        if (kind == null) {
            cells.refuse(MeterColumns.KIND, "meter_kind", Map.of());
        }
        long register = cells.register(MeterColumns.FIRST_REGISTER, cells.isFine() ? new Dial(digits, factor) : null);
        if (!cells.isFine() || kind == null) {
            return Optional.empty();
        }
        return Optional.of(new MeterLine(
                Math.toIntExact(row.number()),
                number,
                account,
                kind,
                maker,
                model,
                digits,
                factor,
                register,
                installed,
                book.isEmpty() ? null : book));
    }

    /** The cells of a row, with what is wrong kept in mind. */
    private static final class Cells {
        private final Row row;
        private final TableImport table;
        private boolean fine = true;

        Cells(Row row, TableImport table) {
            this.row = row;
            this.table = table;
        }

        boolean isFine() {
            return fine;
        }

        void refuse(String field, String code, Map<String, Object> values) {
            fine = false;
            table.refuse(row.number(), field, row.text(field), code, values);
        }

        String text(String field, int longest, boolean required) {
            String text = row.text(field);
            if (required && text.isEmpty()) {
                refuse(field, "value_missing", Map.of());
            } else if (text.length() > longest) {
                refuse(field, "value_too_long", Map.of("max", longest));
            }
            return text;
        }

        String entry(String field, int longest, DictionaryEntries dictionary) {
            String text = text(field, longest, false);
            try {
                return dictionary.kept(field, text);
            } catch (Refused refused) {
                refuse(field, refused.code(), refused.values());
                return "";
            }
        }

        int number(String field, int usual, int least, int most) {
            String text = row.text(field);
            if (text.isEmpty()) {
                return usual;
            }
            try {
                int number = Integer.parseInt(text.endsWith(".0") ? text.substring(0, text.length() - 2) : text);
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // told below, like a number out of its bounds
            }
            refuse(field, "number_bounds", Map.of("least", least, "most", most));
            return usual;
        }

        @Nullable
        LocalDate date(String field) {
            if (row.text(field).isEmpty()) {
                return null;
            }
            Optional<LocalDate> date = Row.date(row.text(field));
            if (date.isEmpty()) {
                refuse(field, "date_form", Map.of());
            }
            return date.orElse(null);
        }

        long register(String field, @Nullable Dial dial) {
            String text = row.text(field);
            if (text.isEmpty()) {
                return 0;
            }
            try {
                long litres = GasVolume.ofCubicMetres(text).litres();
                if (litres < 0) {
                    refuse(field, "register_negative", Map.of());
                } else if (dial != null && !dial.shows(litres)) {
                    refuse(field, "register_over_dial", Map.of());
                }
                return litres;
            } catch (NumberFormatException e) {
                refuse(field, "register_form", Map.of());
            } catch (ArithmeticException e) {
                refuse(field, "register_too_fine", Map.of());
            }
            return 0;
        }
    }
}
