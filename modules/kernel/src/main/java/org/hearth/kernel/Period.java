package org.hearth.kernel;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** A span of days, from {@code start} up to but without {@code end}; never empty. */
public record Period(LocalDate start, LocalDate end) {
    public Period {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("a period ends after its start: " + start + " to " + end);
        }
    }

    public static Period of(YearMonth month) {
        return new Period(month.atDay(1), month.plusMonths(1).atDay(1));
    }

    public static Period ofYear(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(start) && day.isBefore(end);
    }

    public long days() {
        return ChronoUnit.DAYS.between(start, end);
    }

    public LocalDate lastDay() {
        return end.minusDays(1);
    }

    /** The days that both periods have, if any. */
    public Optional<Period> overlap(Period other) {
        LocalDate from = start.isAfter(other.start) ? start : other.start;
        LocalDate to = end.isBefore(other.end) ? end : other.end;
        return from.isBefore(to) ? Optional.of(new Period(from, to)) : Optional.empty();
    }
}
