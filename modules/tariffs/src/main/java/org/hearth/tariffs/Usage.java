package org.hearth.tariffs;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Gas used over some days by one household or company.
 *
 * @param volumeLitres not negative
 * @param from first day
 * @param to last day, belonging to the span
 * @param householdSize persons; 0 where it does not matter
 * @param accountOpened the day the account was opened
 * @param householdDeclared when the household's size was last declared, where that is known
 */
public record Usage(
        long volumeLitres,
        LocalDate from,
        LocalDate to,
        int householdSize,
        LocalDate accountOpened,
        @Nullable LocalDate householdDeclared) {
    public Usage {
        if (volumeLitres < 0 || to.isBefore(from)) {
            throw new IllegalArgumentException("no usage of " + volumeLitres + " litres from " + from + " to " + to);
        }
    }

    public Usage(long volumeLitres, LocalDate from, LocalDate to, int householdSize, LocalDate accountOpened) {
        this(volumeLitres, from, to, householdSize, accountOpened, null);
    }

    /** The same household over other days. */
    Usage part(long litres, LocalDate first, LocalDate last) {
        return new Usage(litres, first, last, householdSize, accountOpened, householdDeclared);
    }
}
