package org.hearth.metering.plausibility;

/**
 * A reading that wants to get onto a meter's line.
 *
 * @param day in days since 1970-01-01
 * @param register litres on the dial
 * @param source letter of {@link org.hearth.metering.ReadingRow.ReadingSource}
 */
public record Offer(int day, long register, boolean estimated, char source) {}
