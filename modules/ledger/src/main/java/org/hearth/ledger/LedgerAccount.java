package org.hearth.ledger;

import java.util.Arrays;

/** The chart of accounts. The codes are stored and never change. */
public enum LedgerAccount {
    /** What customers owe for issued bills. */
    RECEIVABLE(1),
    REVENUE(2),
    OUTPUT_TAX(3),
    /** Notes and coins in the drawers. */
    CASH(4),
    BANK(5),
    /** What customers paid ahead; owed to them. */
    PREPAID(6),
    /** Money that a payment channel has taken and still has to hand over. */
    CHANNEL_CLEARING(7),
    LATE_FEE(8),
    WRITE_OFF(9),
    ROUNDING(10);

    private final short code;

    LedgerAccount(int code) {
        this.code = (short) code;
    }

    public short code() {
        return code;
    }

    /** @throws IllegalArgumentException if no account has that code */
    public static LedgerAccount ofCode(int code) {
        return Arrays.stream(values())
                .filter(account -> account.code == code)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no ledger account " + code));
    }
}
