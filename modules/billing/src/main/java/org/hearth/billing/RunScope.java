package org.hearth.billing;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What a bill run covers.
 *
 * @param bookCode one reading book; null for the whole company
 * @param period the month whose readings are billed, together with older ones that are not billed yet
 * @param issuedOn date of the bills; null for the day after the month
 * @param dueDays days that customers have to pay; null for what the subsidiary or headquarters has decided
 */
public record RunScope(
        @Nullable String bookCode,
        YearMonth period,
        @Nullable LocalDate issuedOn,
        @Nullable Integer dueDays) {

    public static RunScope company(YearMonth period) {
        return new RunScope(null, period, null, null);
    }

    public static RunScope book(String code, YearMonth period) {
        return new RunScope(code, period, null, null);
    }

    LocalDate billDate() {
        return issuedOn == null ? period.plusMonths(1).atDay(1) : issuedOn;
    }
}
