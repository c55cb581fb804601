package org.hearth.ui.templates;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearth.ui.kit.Words;

/** Within how long something is promised, as people say it; a template writes it in minutes ({@code 240m}) or working days ({@code 5d}). */
record Promise(int number, Unit unit) {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,5})([md])");
    private static final int MINUTES = 60;

    /** What people count promises in. */
    enum Unit {
        MINUTES,
        HOURS,
        WORKING_DAYS
    }

    /** Reads what a template writes, in the largest unit that says it whole; empty if it is no promise. */
    static Optional<Promise> read(String written) {
        Matcher parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(parts.group(1));
        if (parts.group(2).equals("d")) {
            return Optional.of(new Promise(number, Unit.WORKING_DAYS));
        }
        return Optional.of(
                number % MINUTES == 0 && number > 0
                        ? new Promise(number / MINUTES, Unit.HOURS)
                        : new Promise(number, Unit.MINUTES));
    }

    /** As a template writes it. */
    String written() {
        return switch (unit) {
            case MINUTES -> number + "m";
            case HOURS -> (long) number * MINUTES + "m";
            case WORKING_DAYS -> number + "d";
        };
    }

    /** In a phrase. */
    String inWords() {
        String words = switch (unit) {
            case MINUTES -> "ui.templates.promise_minutes";
            case HOURS -> "ui.templates.promise_hours";
            case WORKING_DAYS -> "ui.templates.promise_working_days";
        };
        return Words.t(words, "number", number);
    }
}
