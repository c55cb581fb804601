package org.hearth.payments;

import java.util.Arrays;
import org.hearth.ledger.LedgerAccount;

/** How a payment was made. The codes are stored and never change. */
public enum Method {
    CASH(1, LedgerAccount.CASH),
    CARD(2, LedgerAccount.CHANNEL_CLEARING),
    QR(3, LedgerAccount.CHANNEL_CLEARING),
    /** Taken outside the counter and sent to us: a bank, a platform, another system. */
    CHANNEL(4, LedgerAccount.CHANNEL_CLEARING);

    private final short code;
    private final LedgerAccount ledgerAccount;

    Method(int code, LedgerAccount ledgerAccount) {
        this.code = (short) code;
        this.ledgerAccount = ledgerAccount;
    }

    public short code() {
        return code;
    }

    /** Where the money lies once it is taken. */
    public LedgerAccount ledgerAccount() {
        return ledgerAccount;
    }

    /** Whether a clerk can take money this way. */
    public boolean isAtCounter() {
        return this != CHANNEL;
    }

    /** @throws IllegalArgumentException if no method has that code */
    public static Method ofCode(int code) {
        return Arrays.stream(values())
                .filter(method -> method.code == code)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no payment method " + code));
    }
}
