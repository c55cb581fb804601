package org.hearth.payments.imports;

import java.util.OptionalLong;

/** Amounts as files write them: yuan with up to two decimals, perhaps with thousands separators or a currency sign. */
final class Amounts {
    private static final int MOST_DIGITS = 15;

    private Amounts() {}

    /** The amount in fen, or nothing if the text is no amount. */
    static OptionalLong fen(String text) {
        int start = text.startsWith("¥") || text.startsWith("￥") ? 1 : 0;
        boolean negative = start < text.length() && text.charAt(start) == '-';
        long fen = 0;
        int digits = 0;
        int decimals = -1;
        for (int i = negative ? start + 1 : start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' && decimals < 0) {
                decimals = 0;
            } else if (c >= '0' && c <= '9') {
                boolean beyondFen = decimals == 2;
                if (beyondFen && c != '0' || ++digits > MOST_DIGITS) {
                    return OptionalLong.empty();
                }
                fen = beyondFen ? fen : fen * 10 + (c - '0');
                decimals = decimals < 0 || beyondFen ? decimals : decimals + 1;
            } else if (c != ',' || decimals >= 0 || digits == 0) {
                return OptionalLong.empty();
            }
        }
        if (digits == 0) {
            return OptionalLong.empty();
        }
        for (int i = Math.max(decimals, 0); i < 2; i++) {
            fen *= 10;
        }
        return OptionalLong.of(negative ? -fen : fen);
    }
}
