package org.hearth.tariffs.rating;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Amounts in whole fen from prices in millionths of a yuan and volumes in litres, in integer arithmetic. */
public final class Fen {
    /** Micro-yuan times litres in one fen. */
    private static final long PER_FEN = 10_000_000L;

    private static final long WHOLE_TAX = 10_000L;

    private Fen() {}

    /** A price in millionths of a yuan; at most six decimals. */
    public static long micro(BigDecimal yuan) {
        return yuan.movePointRight(6).longValueExact();
    }

    /** Price times volume, rounded once, half up; neither is negative. */
    public static long cost(long micro, long litres) {
        if (micro != 0 && litres > (Long.MAX_VALUE - PER_FEN) / micro) {
            return BigDecimal.valueOf(micro)
                    .multiply(BigDecimal.valueOf(litres))
                    .divide(BigDecimal.valueOf(PER_FEN), 0, RoundingMode.HALF_UP)
                    .longValueExact();
        }
        return (micro * litres + PER_FEN / 2) / PER_FEN;
    }

    /** The tax contained in an amount that is not negative, rounded half up; the rate in hundredths of a percent. */
    public static long taxWithin(long fen, long rate) {
        long whole = WHOLE_TAX + rate;
        return (2 * Math.multiplyExact(fen, rate) + whole) / (2 * whole);
    }
}
