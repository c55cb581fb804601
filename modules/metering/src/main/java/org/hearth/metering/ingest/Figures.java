package org.hearth.metering.ingest;

import java.time.LocalDate;
import java.time.YearMonth;

/** Dates and registers read straight from bytes: this is done for every row of every file. */
final class Figures {
    /** What {@link #day} and {@link #litres} answer if the text is not of the form. */
    static final int MALFORMED = -1;

    /** What {@link #litres} answers for less than nothing. */
    static final int NEGATIVE = -2;

    /** What {@link #litres} answers for parts of a litre. */
    static final int TOO_FINE = -3;

    private static final int MAX_DIGITS = 15;
    private static final int DECIMALS = 3;
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2199;
    private static final int SHORT_FORM = 8;

    private Figures() {}

    /**
     * A day as {@code 2026-11-21}, {@code 2026/1/5}, {@code 2026.1.5} or {@code 20261121}, with or without a time of day behind
     * it, in days since 1970-01-01; or {@link #MALFORMED}.
     */
    static int day(Cell text) {
        int length = dateLength(text);
        if (length == SHORT_FORM && isDigits(text, SHORT_FORM)) {
            return day(number(text, 0, 4), number(text, 4, 6), number(text, 6, 8));
        }
        if (length < SHORT_FORM || length > 10) {
            return MALFORMED;
        }
        int separator = text.at(4);
        if (separator != '-' && separator != '/' && separator != '.') {
            return MALFORMED;
        }
        int second = text.at(6) == separator ? 6 : 7;
        if (text.at(second) != separator || second + 1 >= length || length - second > 3) {
            return MALFORMED;
        }
        return day(number(text, 0, 4), number(text, 5, second), number(text, second + 1, length));
    }

    /** Cubic metres with at most three decimals as litres; or {@link #MALFORMED}, {@link #NEGATIVE}, {@link #TOO_FINE}. */
    static long litres(Cell text) {
        int length = text.length();
        int at = length > 0 && (text.at(0) == '+' || text.at(0) == '-') ? 1 : 0;
        boolean negative = at == 1 && text.at(0) == '-';
        long value = 0;
        int decimals = -1;
        boolean tooFine = false;
        int digits = 0;
        for (; at < length; at++) {
            int c = text.at(at);
            if (c == '.' && decimals < 0) {
                decimals = 0;
            } else if (c < '0' || c > '9') {
                return MALFORMED;
            } else if (decimals == DECIMALS) {
                tooFine |= c != '0';
            } else {
                value = value * 10 + (c - '0');
                decimals += decimals < 0 ? 0 : 1;
                digits++;
            }
        }
        if (digits == 0 || digits > MAX_DIGITS) {
            return MALFORMED;
        }
        if (tooFine) {
            return TOO_FINE;
        }
        for (int i = Math.max(decimals, 0); i < DECIMALS; i++) {
            value *= 10;
        }
        return negative && value > 0 ? NEGATIVE : value;
    }

    private static int day(int year, int month, int day) {
        if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) {
            return MALFORMED;
        }
        if (day > 28 && day > YearMonth.of(year, month).lengthOfMonth()) {
            return MALFORMED;
        }
        return (int) LocalDate.of(year, month, day).toEpochDay();
    }

    /** Length without a time of day behind. */
    private static int dateLength(Cell text) {
        int length = text.length();
        for (int i = SHORT_FORM; i < Math.min(length, 11); i++) {
            if (text.at(i) == ' ' || text.at(i) == 'T') {
                return isTime(text, i + 1) ? i : MALFORMED;
            }
        }
        return length;
    }

    private static boolean isTime(Cell text, int from) {
        for (int i = from; i < text.length(); i++) {
            int c = text.at(i);
            if ((c < '0' || c > '9') && c != ':' && c != '.' && c != 'Z' && c != '+') {
                return false;
            }
        }
        return text.length() > from && text.length() - from <= 18;
    }

    private static boolean isDigits(Cell text, int length) {
        for (int i = 0; i < length; i++) {
            if (text.at(i) < '0' || text.at(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static int number(Cell text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            int c = text.at(i);
            if (c < '0' || c > '9') {
                return MALFORMED;
            }
            value = value * 10 + (c - '0');
        }
        return to > from ? value : MALFORMED;
    }
}
