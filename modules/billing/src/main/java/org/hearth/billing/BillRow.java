package org.hearth.billing;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A bill in a list.
 *
 * @param fromOn first day billed
 * @param toOn last day billed
 * @param amountFen as issued, including tax
 * @param adjustedFen added or waived since
 * @param openFen what is still to be paid
 * @param estimated whether a reading in it is an estimate
 * @param reversed whether it was taken back
 */
public record BillRow(
        long id,
        long accountId,
        long runId,
        YearMonth period,
        LocalDate fromOn,
        LocalDate toOn,
        LocalDate issuedOn,
        LocalDate dueOn,
        long volumeLitres,
        long amountFen,
        long taxFen,
        long adjustedFen,
        long paidFen,
        long openFen,
        boolean estimated,
        boolean reversed) {}
