package org.hearth.billing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A bill that explains itself: from which readings, at which prices, in which tiers, and what was changed afterwards. */
public record BillDetail(
        BillRow bill,
        List<BilledReading> readings,
        List<BilledLine> lines,
        List<Adjustment> adjustments,
        @Nullable Reversal reversal) {

    /**
     * Gas between two readings of a meter.
     *
     * @param from day after the earlier reading
     * @param to day of the later reading
     * @param startLitres register at the earlier reading
     * @param endLitres register at the later reading
     * @param volumeLitres used between; not the registers' difference if the dial rolled over or the meter has a factor
     */
    public record BilledReading(
            long meterId,
            String meterNumber,
            LocalDate from,
            LocalDate to,
            long startLitres,
            long endLitres,
            long volumeLitres,
            boolean estimated) {}

    /**
     * One price for one volume.
     *
     * @param tier 1 for the lowest, 0 for a flat price, -1 for what lacks to the minimum charge
     * @param ladder the season whose tiers these are; empty for the plan's own
     * @param price yuan for a cubic metre
     * @param beforeLitres used in the price cycle before this line
     * @param afterLitres used in the price cycle with this line
     */
    public record BilledLine(
            long meterId,
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
            long afterLitres) {}

    /** An amount added or waived after issue. */
    public record Adjustment(long amountFen, long taxFen, Instant at, String person, String reason) {}

    /** When, by whom and why a bill was taken back. */
    public record Reversal(Instant at, String person, String reason) {}
}
