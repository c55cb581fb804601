package org.hearth.metering.ingest;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.hearth.exchange.RowError;
import org.hearth.metering.ReadingRow.ReadingSource;

/** Reads the cells of one row after the other into {@link ReadingRows}, or says what is wrong with them. */
final class RowTaker {
    static final String METER_NO = "meter_no";
    static final String READ_ON = "read_on";
    static final String REGISTER = "register";
    static final String SOURCE = "source";
    static final String ESTIMATED = "estimated";

    private static final int LONGEST_NUMBER = 120;

    final Cell number = new Cell();
    final Cell day = new Cell();
    final Cell register = new Cell();
    final Cell source = new Cell();
    final Cell estimated = new Cell();

    private final ReadingRows rows;
    private final RowErrors errors;
    private final Charset charset;
    private final Sources sources;

    RowTaker(ReadingRows rows, RowErrors errors, Charset charset) {
        this.rows = rows;
        this.errors = errors;
        this.charset = charset;
        this.sources = new Sources(charset);
    }

    /** Takes the row that the cells hold. */
    void take(int line) {
        if (number.isEmpty() || day.isEmpty() || register.isEmpty()) {
            String field = number.isEmpty() ? METER_NO : day.isEmpty() ? READ_ON : REGISTER;
            refuse(line, field, "", "value_missing");
            return;
        }
        if (number.length() > LONGEST_NUMBER) {
            refuse(line, METER_NO, number.text(charset), "meter_unknown");
            return;
        }
        int epochDay = day();
        if (epochDay < 0) {
            refuse(line, READ_ON, day.text(charset), "date_form");
            return;
        }
        long litres = Figures.litres(register);
        if (litres < 0) {
            refuse(line, REGISTER, register.text(charset), registerFault(litres));
            return;
        }
        char code = code(line);
        if (code == Sources.NONE) {
            return;
        }
        if (!number.isAscii() && !charset.equals(StandardCharsets.UTF_8)) {
            number.set(number.text(charset));
        }
        rows.add(number, line, epochDay, litres, code);
    }

    private int day() {
        if (day.isAscii()) {
            return Figures.day(day);
        }
        String chinese = day.text(charset).strip();
        day.set(chinese.replace('年', '-').replace('月', '-').replace("日", ""));
        return Figures.day(day);
    }

    private char code(int line) {
        char code = sources.code(source);
        if (code == Sources.NONE) {
            refuse(line, SOURCE, source.text(charset), "source_unknown");
        }
        if (code == Sources.NONE || estimated.isEmpty()) {
            return code;
        }
        Boolean guessed = sources.estimated(estimated);
        if (guessed == null) {
            refuse(line, ESTIMATED, estimated.text(charset), "yes_or_no");
            return Sources.NONE;
        }
        return guessed ? ReadingSource.ESTIMATED.code() : code;
    }

    private void refuse(int line, String field, String value, String code) {
        errors.add(new RowError(line, field, value, code, Map.of()));
    }

    private static String registerFault(long fault) {
        if (fault == Figures.NEGATIVE) {
            return "register_negative";
        }
        return fault == Figures.TOO_FINE ? "register_too_fine" : "register_form";
    }
}
