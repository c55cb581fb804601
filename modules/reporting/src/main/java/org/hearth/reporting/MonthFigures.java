package org.hearth.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;

/**
 * One month in figures; amounts in fen.
 *
 * @param customers accounts open at the end of the month
 * @param volumeLitres used according to readings of the month
 * @param bills issued for gas of the month and not taken back
 * @param billedFen what they came to
 * @param openFen what is still to be paid on them
 * @param collectedFen paid in the month, for whatever bills
 * @param cases taken in the month
 * @param collectionRate the part of the month's bills that has been paid by now, 0 to 1 with four decimals; 0 if nothing was billed
 */
public record MonthFigures(
        YearMonth month,
        long customers,
        long volumeLitres,
        long bills,
        long billedFen,
        long openFen,
        long collectedFen,
        long cases,
        BigDecimal collectionRate) {
    private static final int RATE_DECIMALS = 4;

    /** A month with its collection rate. */
    public static MonthFigures of(
            YearMonth month,
            long customers,
            long volumeLitres,
            long bills,
            long billedFen,
            long openFen,
            long collectedFen,
            long cases) {
        BigDecimal rate = billedFen == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(billedFen - openFen)
                        .divide(BigDecimal.valueOf(billedFen), RATE_DECIMALS, RoundingMode.HALF_UP);
        return new MonthFigures(month, customers, volumeLitres, bills, billedFen, openFen, collectedFen, cases, rate);
    }
}
