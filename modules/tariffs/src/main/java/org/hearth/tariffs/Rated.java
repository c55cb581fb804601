package org.hearth.tariffs;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What usage costs: the sum of its lines.
 *
 * @param totalFen including tax
 * @param taxFen tax contained in it
 */
public record Rated(long totalFen, long taxFen, List<Line> lines) {

    static Rated of(List<Line> lines) {
        long total = 0;
        long tax = 0;
        for (Line line : lines) {
            total = Math.addExact(total, line.amountFen());
            tax += line.taxFen();
        }
        return new Rated(total, tax, lines);
    }

    /** This and {@code more}, in that order. */
    public Rated plus(Rated more) {
        List<Line> all = new ArrayList<>(lines.size() + more.lines.size());
        all.addAll(lines);
        all.addAll(more.lines);
        return new Rated(Math.addExact(totalFen, more.totalFen), taxFen + more.taxFen, all);
    }

    /**
     * One price for one volume.
     *
     * @param tier 1 for the lowest, {@link #FLAT} without tiers, {@link #MINIMUM} for what lacks to the minimum charge
     * @param ladder the season whose tiers these are; empty for the plan's own
     * @param price yuan for a cubic metre
     * @param amountFen volume times price, rounded once, half up
     * @param taxFen tax contained in the amount
     * @param beforeLitres volume counted in the cycle before this line
     * @param afterLitres volume counted in the cycle with this line
     */
    public record Line(
            String plan,
            int version,
            int tier,
            String ladder,
            LocalDate from,
            LocalDate to,
            long volumeLitres,
            BigDecimal price,
            long amountFen,
            long taxFen,
            long beforeLitres,
            long afterLitres) {
        public static final int FLAT = 0;
        public static final int MINIMUM = -1;
    }
}
