package org.hearth.payments.receipt;

import org.hearth.kernel.Money;

/** Writes an amount in the capital numerals that cannot be altered by a stroke, as banks and receipts in China have it. */
final class ChineseCapitals {
    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] PLACES = {"", "拾", "佰", "仟"};
    private static final String[] GROUPS = {"", "万", "亿", "万亿"};
    private static final long LIMIT_FEN = 1_000_000_000_000_000_000L;

    private ChineseCapitals() {}

    /**
     * For example 1,005.40 as 壹仟零伍元肆角.
     *
     * @throws IllegalArgumentException if the amount is negative or ten quadrillion yuan and more
     */
    static String of(Money amount) {
        long fen = amount.fen();
        if (fen < 0 || fen >= LIMIT_FEN) {
            throw new IllegalArgumentException("no capitals for " + amount);
        }
        long yuan = fen / 100;
        int jiao = (int) (fen / 10 % 10);
        int rest = (int) (fen % 10);
        if (fen == 0) {
            return "零元整";
        }
        StringBuilder text = new StringBuilder();
        if (yuan > 0) {
            text.append(whole(yuan)).append('元');
        }
        if (jiao == 0 && rest == 0) {
            return text.append('整').toString();
        }
        if (jiao > 0) {
            text.append(DIGITS.charAt(jiao)).append('角');
        } else if (yuan > 0) {
            text.append('零');
        }
        if (rest > 0) {
            text.append(DIGITS.charAt(rest)).append('分');
        }
        return text.toString();
    }

    private static String whole(long yuan) {
        StringBuilder text = new StringBuilder();
        boolean gap = false;
        for (int group = GROUPS.length - 1; group >= 0; group--) {
            int four = (int) (yuan / power(group) % 10_000);
            if (four == 0) {
                gap = gap || text.length() > 0;
                continue;
            }
            if (text.length() > 0 && (gap || four < 1000)) {
                text.append('零');
            }
            gap = false;
            appendFour(text, four);
            text.append(GROUPS[group]);
        }
        return text.toString();
    }

    private static void appendFour(StringBuilder text, int four) {
        boolean begun = false;
        boolean gap = false;
        int divisor = 1000;
        for (int place = 3; place >= 0; place--, divisor /= 10) {
            int digit = four / divisor % 10;
            if (digit == 0) {
                gap = begun;
                continue;
            }
            if (gap) {
                text.append('零');
                gap = false;
            }
            text.append(DIGITS.charAt(digit)).append(PLACES[place]);
            begun = true;
        }
    }

    private static long power(int group) {
        long power = 1;
        for (int i = 0; i < group; i++) {
            power *= 10_000;
        }
        return power;
    }
}
