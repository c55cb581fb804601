package org.hearth.kernel;

import java.math.BigDecimal;

/** A price in CNY for one cubic metre, with up to six decimals; the cost of a volume is rounded once, half up, to the fen. */
public record UnitPrice(BigDecimal yuan) implements Comparable<UnitPrice> {
    private static final int MAX_DECIMALS = 6;

    public UnitPrice {
        if (yuan.signum() < 0) {
            throw new IllegalArgumentException("a unit price is not negative: " + yuan);
        }
        yuan = yuan.stripTrailingZeros();
        if (yuan.scale() > MAX_DECIMALS) {
            throw new IllegalArgumentException("a unit price has at most six decimals: " + yuan);
        }
    }

    public static UnitPrice of(String yuanPerCubicMetre) {
        return new UnitPrice(new BigDecimal(yuanPerCubicMetre));
    }

    /** The cost of a volume, rounded once, half up. */
    public Money costOf(GasVolume volume) {
        return Money.rounded(yuan.multiply(volume.cubicMetres()));
    }

    @Override
    public int compareTo(UnitPrice other) {
        return yuan.compareTo(other.yuan);
    }

    /** At least two decimals, {@code 3.00}, {@code 2.6125}. */
    @Override
    public String toString() {
        return (yuan.scale() < 2 ? yuan.setScale(2) : yuan).toPlainString();
    }
}
