package org.hearth.billing.bill;

import java.time.YearMonth;

/**
 * A bill's identity: account, month and sequence packed into one number. Bills of one account are neighbours in the order of their
 * months, and billing the same month again after a reversal takes the next sequence.
 */
public final class BillId {
    private static final int SEQUENCE_BITS = 6;
    private static final int MONTH_BITS = 12;
    private static final int MONTH_ZERO = 2000 * 12;
    private static final int LAST_SEQUENCE = (1 << SEQUENCE_BITS) - 1;
    private static final int LAST_MONTH = (1 << MONTH_BITS) - 1;

    private BillId() {}

    /** @throws IllegalArgumentException if the month is not between 2000 and 2341 or the sequence not between 0 and 63 */
    public static long of(long accountId, YearMonth period, int sequence) {
        int month = period.getYear() * 12 + period.getMonthValue() - 1 - MONTH_ZERO;
        if (month < 0 || month > LAST_MONTH || sequence < 0 || sequence > LAST_SEQUENCE) {
            throw new IllegalArgumentException("no bill id for " + period + " sequence " + sequence);
        }
        return (accountId << MONTH_BITS | month) << SEQUENCE_BITS | sequence;
    }

    /** The smallest id that a bill of the account can have. */
    public static long firstOf(long accountId) {
        return accountId << (MONTH_BITS + SEQUENCE_BITS);
    }

    public static long account(long id) {
        return id >> (MONTH_BITS + SEQUENCE_BITS);
    }

    public static YearMonth period(long id) {
        int month = (int) (id >> SEQUENCE_BITS & LAST_MONTH) + MONTH_ZERO;
        return YearMonth.of(month / 12, month % 12 + 1);
    }

    public static int sequence(long id) {
        return (int) (id & LAST_SEQUENCE);
    }
}
