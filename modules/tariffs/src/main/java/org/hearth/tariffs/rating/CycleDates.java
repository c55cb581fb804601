package org.hearth.tariffs.rating;

import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import org.hearth.kernel.Period;
import org.hearth.tariffs.PriceTerms.Cycle;
import org.hearth.tariffs.PriceTerms.DayOfYear;
import org.hearth.tariffs.PriceTerms.Season;
import org.jspecify.annotations.Nullable;

/** Where count cycles and seasons begin and end. */
public final class CycleDates {
    private static final int MONTHS_A_YEAR = 12;

    private CycleDates() {}

    /** The cycle that a day lies in; one without end for {@code NONE}. */
    public static Period around(Cycle cycle, LocalDate day, LocalDate opened) {
        return switch (cycle.kind()) {
            case NONE -> new Period(LocalDate.MIN, LocalDate.MAX);
            case CALENDAR_YEAR -> Period.ofYear(day.getYear());
            case MONTH -> month(day, cycle.start() == null ? 1 : cycle.start().day());
            case CUSTOM_YEAR -> yearFrom(day, cycle.start() == null ? new DayOfYear(1, 1) : cycle.start());
            case ANNIVERSARY -> anniversary(day, opened);
        };
    }

    /** The stretch of a season that a day lies in, or null if the day is outside. */
    static @Nullable Period around(Season season, LocalDate day) {
        Period year = yearFrom(day, season.first());
        LocalDate end = at(year.start().getYear(), season.last()).plusDays(1);
        if (!end.isAfter(year.start())) {
            end = at(year.start().getYear() + 1, season.last()).plusDays(1);
        }
        return day.isBefore(end) ? new Period(year.start(), end) : null;
    }

    /** The next first day of a season after a day. */
    static LocalDate nextStart(Season season, LocalDate day) {
        return yearFrom(day, season.first()).end();
    }

    /** How many of a yearly cycle's months an account has that was opened in it, its first month counted whole; 12 otherwise. */
    static int monthsOf(Period cycle, LocalDate opened) {
        if (!cycle.contains(opened)) {
            return MONTHS_A_YEAR;
        }
        return MONTHS_A_YEAR - (int) ChronoUnit.MONTHS.between(cycle.start(), opened);
    }

    private static Period month(LocalDate day, int startDay) {
        LocalDate start = day.getDayOfMonth() >= startDay
                ? day.withDayOfMonth(startDay)
                : day.minusMonths(1).withDayOfMonth(startDay);
        return new Period(start, start.plusMonths(1));
    }

    private static Period yearFrom(LocalDate day, DayOfYear first) {
        LocalDate start = at(day.getYear(), first);
        return start.isAfter(day)
                ? new Period(at(day.getYear() - 1, first), start)
                : new Period(start, at(day.getYear() + 1, first));
    }

    private static Period anniversary(LocalDate day, LocalDate opened) {
        int years = day.getYear() - opened.getYear();
        if (opened.plusYears(years).isAfter(day)) {
            years--;
        }
        return new Period(opened.plusYears(years), opened.plusYears(years + 1L));
    }

    /** The 29th of February is the 28th in common years. */
    private static LocalDate at(int year, DayOfYear day) {
        boolean missing = day.month() == 2 && day.day() == 29 && !Year.isLeap(year);
        return LocalDate.of(year, day.month(), missing ? 28 : day.day());
    }
}
