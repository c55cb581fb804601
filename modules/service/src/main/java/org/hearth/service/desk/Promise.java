package org.hearth.service.desk;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** Within how long a case is to be done: minutes around the clock, or working days. */
record Promise(@Nullable Integer minutes, @Nullable Integer workingDays) {
    private static final LocalTime OFFICE_ENDS = LocalTime.of(17, 30);

    /** By when a case taken then is due; working days, Monday to Friday, end with the office hours of the last of them. */
    Instant due(Instant taken, ZoneId zone) {
        if (minutes != null) {
            return taken.plus(Duration.ofMinutes(minutes));
        }
        ZonedDateTime day = taken.atZone(zone);
        for (int left = workingDays == null ? 0 : workingDays; left > 0; ) {
            day = day.plusDays(1);
            boolean working = day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
            left -= working ? 1 : 0;
        }
        return day.with(OFFICE_ENDS).toInstant();
    }
}
