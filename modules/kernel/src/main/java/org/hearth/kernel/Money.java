package org.hearth.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/** An amount of CNY in whole fen; arithmetic never overflows unseen and never rounds. */
public record Money(long fen) implements Comparable<Money> {
    public static final Money ZERO = new Money(0);

    public static Money ofFen(long fen) {
        return fen == 0 ? ZERO : new Money(fen);
    }

    /**
     * Reads yuan with at most two decimals, for example {@code "1234.50"}.
     *
     * @throws NumberFormatException if it is not such a number
     * @throws ArithmeticException if it has more than two decimals or does not fit
     */
    public static Money ofYuan(String yuan) {
        return ofYuan(new BigDecimal(yuan));
    }

    /** @throws ArithmeticException if the amount has a fraction of a fen or does not fit */
    public static Money ofYuan(BigDecimal yuan) {
        return ofFen(yuan.movePointRight(2).longValueExact());
    }

    /** Rounds yuan to the nearest fen, half up: the rule of gas bills. */
    public static Money rounded(BigDecimal yuan) {
        return ofFen(yuan.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    public static Money sum(Collection<Money> amounts) {
        return amounts.stream().reduce(ZERO, Money::plus);
    }

    public Money plus(Money other) {
        return ofFen(Math.addExact(fen, other.fen));
    }

    public Money minus(Money other) {
        return ofFen(Math.subtractExact(fen, other.fen));
    }

    public Money times(long factor) {
        return ofFen(Math.multiplyExact(fen, factor));
    }

    public Money negate() {
        return ofFen(Math.negateExact(fen));
    }

    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Money max(Money other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public boolean isZero() {
        return fen == 0;
    }

    public boolean isPositive() {
        return fen > 0;
    }

    public boolean isNegative() {
        return fen < 0;
    }

    public BigDecimal yuan() {
        return BigDecimal.valueOf(fen, 2);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }

    /** Plain yuan with two decimals, {@code -0.05}; screens add thousands. */
    @Override
    public String toString() {
        return yuan().toPlainString();
    }
}
