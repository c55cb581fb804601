package org.hearth.metering;

import org.jspecify.annotations.Nullable;

/**
 * A reading as a system or a person gives it; what is wrong with it is said row by row.
 *
 * @param meterNumber what stands on the dial, or the house's own number
 * @param readOn a day, {@code 2026-11-21}
 * @param register what the dial shows, in m³ with at most three decimals
 * @param source word for how it came about, {@code actual}, {@code estimated}, {@code customer}, {@code remote} or in Chinese; none
 *     means actual
 * @param estimated whether it is an estimate, whatever the source says
 */
public record ReadingInput(
        @Nullable String meterNumber,
        @Nullable String readOn,
        @Nullable String register,
        @Nullable String source,
        @Nullable Boolean estimated) {
    /** So many at once at most. */
    public static final int MAX = 10_000;
}
