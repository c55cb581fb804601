package org.hearth.customers.rules;

import org.jspecify.annotations.Nullable;

/** Personal numbers as everybody may see them: the last four characters. */
public final class Masked {
    private static final int TAIL = 4;

    private Masked() {}

    /** What is kept in clear of a number: its last four characters, fewer of a short one. */
    public static String tail(String clear) {
        return clear.substring(Math.max(clear.length() / 2, clear.length() - TAIL));
    }

    /** A telephone number by its tail; empty if there is none. */
    public static String phone(@Nullable String tail) {
        return tail == null ? "" : "*******" + tail;
    }

    /** An id number by its tail; empty if there is none. */
    public static String idNo(@Nullable String tail) {
        return tail == null ? "" : "**************" + tail;
    }
}
