package org.hearth.kernel;

import java.math.BigDecimal;

/** A volume of gas in whole litres (0.001 m³). */
public record GasVolume(long litres) implements Comparable<GasVolume> {
    public static final GasVolume ZERO = new GasVolume(0);

    public static GasVolume ofLitres(long litres) {
        return litres == 0 ? ZERO : new GasVolume(litres);
    }

    /**
     * Reads cubic metres with at most three decimals.
     *
     * @throws NumberFormatException if it is not such a number
     * @throws ArithmeticException if it has more than three decimals or does not fit
     */
    public static GasVolume ofCubicMetres(String cubicMetres) {
        return ofLitres(new BigDecimal(cubicMetres).movePointRight(3).longValueExact());
    }

    public static GasVolume ofCubicMetres(long cubicMetres) {
        return ofLitres(Math.multiplyExact(cubicMetres, 1000L));
    }

    public GasVolume plus(GasVolume other) {
        return ofLitres(Math.addExact(litres, other.litres));
    }

    public GasVolume minus(GasVolume other) {
        return ofLitres(Math.subtractExact(litres, other.litres));
    }

    public GasVolume min(GasVolume other) {
        return litres <= other.litres ? this : other;
    }

    public GasVolume max(GasVolume other) {
        return litres >= other.litres ? this : other;
    }

    public boolean isZero() {
        return litres == 0;
    }

    public boolean isNegative() {
        return litres < 0;
    }

    public BigDecimal cubicMetres() {
        return BigDecimal.valueOf(litres, 3);
    }

    @Override
    public int compareTo(GasVolume other) {
        return Long.compare(litres, other.litres);
    }

    /** Cubic metres without trailing zeros, {@code 12.5}. */
    @Override
    public String toString() {
        return litres == 0 ? "0" : cubicMetres().stripTrailingZeros().toPlainString();
    }
}
