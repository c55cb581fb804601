package org.hearth.ledger;

import java.util.Arrays;

/** What kind of business act moved the money. The codes are stored and never change. */
public enum SourceKind {
    BILL(1),
    BILL_REVERSAL(2),
    PAYMENT(3),
    PAYMENT_REVERSAL(4),
    /** A bill settled from what was paid ahead. */
    PREPAID_USE(5),
    ADJUSTMENT(6);

    private final short code;

    SourceKind(int code) {
        this.code = (short) code;
    }

    public short code() {
        return code;
    }

    /** @throws IllegalArgumentException if no kind has that code */
    public static SourceKind ofCode(int code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code == code)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no source kind " + code));
    }
}
