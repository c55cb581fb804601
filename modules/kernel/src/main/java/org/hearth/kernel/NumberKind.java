package org.hearth.kernel;

import java.util.Arrays;
import java.util.Optional;

/**
 * The numbers that people, banks and meters show. Each is its kind's leading digit, a running number of fixed width and a check
 * digit (Damm 2004: every single wrong digit and every swap of neighbours is found), so that a number says what it is.
 */
public enum NumberKind {
    CUSTOMER('1', 8),
    ACCOUNT('2', 8),
    ADDRESS('3', 8),
    BRANCH('4', 4),
    METER('5', 8),
    CASE('6', 8),
    RECEIPT('7', 10),
    /** Group-wide customer id: four digits of the subsidiary, eight of its customer. */
    UNIFIED('9', 12);

    private static final long CUSTOMERS_PER_TENANT = 100_000_000L;

    private final char lead;
    private final int width;

    NumberKind(char lead, int width) {
        this.lead = lead;
        this.width = width;
    }

    /** Digits in all: lead, running number, check digit. */
    public int length() {
        return width + 2;
    }

    /**
     * Writes the number of a running number.
     *
     * @throws IllegalArgumentException if {@code serial} is not positive or does not fit the width
     */
    public String format(long serial) {
        String digits = Long.toString(serial);
        if (serial <= 0 || digits.length() > width) {
            throw new IllegalArgumentException("no " + this + " number for " + serial);
        }
        String body = lead + "0".repeat(width - digits.length()) + digits;
        return body + CheckDigit.of(body);
    }

    /** Whether the text is a complete number of this kind with the right check digit. */
    public boolean accepts(String text) {
        return text.length() == length() && text.charAt(0) == lead && CheckDigit.isValid(text);
    }

    /**
     * The running number back.
     *
     * @throws Refused if the text is not a valid number of this kind
     */
    public long serial(String text) {
        if (!accepts(text)) {
            throw Refused.invalid("number", "number_check", java.util.Map.of("number", text));
        }
        return Long.parseLong(text.substring(1, length() - 1));
    }

    /** The kind of a complete valid number, if it is one. */
    public static Optional<NumberKind> of(String text) {
        return Arrays.stream(values()).filter(kind -> kind.accepts(text)).findFirst();
    }

    /** The group-wide id of a subsidiary's customer; banks and channels can use it alone. */
    public static String unified(int tenantNumber, long customerSerial) {
        if (tenantNumber < 1 || tenantNumber > 9999 || customerSerial < 1 || customerSerial >= CUSTOMERS_PER_TENANT) {
            throw new IllegalArgumentException("no unified id for " + tenantNumber + "/" + customerSerial);
        }
        return UNIFIED.format(tenantNumber * CUSTOMERS_PER_TENANT + customerSerial);
    }
}
