package org.hearth.payments;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * What an account owes and why; amounts in fen.
 *
 * @param owedFen open on all bills
 * @param overdueFen the part of it that is past its due day
 * @param prepaidFen paid ahead and not yet used
 * @param bills the open bills, oldest first
 */
public record Owed(
        long accountId,
        String accountNumber,
        String customerName,
        String address,
        long owedFen,
        long overdueFen,
        long prepaidFen,
        List<Bill> bills) {
    public Owed {
        bills = List.copyOf(bills);
    }

    /** An open bill; its id leads to the explanation. Amounts in fen. */
    public record Bill(
            long billId,
            YearMonth period,
            LocalDate dueOn,
            long volumeLitres,
            long amountFen,
            long paidFen,
            long openFen,
            boolean overdue) {}
}
