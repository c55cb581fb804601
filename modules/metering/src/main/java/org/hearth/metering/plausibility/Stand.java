package org.hearth.metering.plausibility;

/**
 * Where a meter stands: its last reading, or its installation, and what the next one is judged by. Days count from 1970-01-01.
 *
 * @param estimated whether the last reading is an estimate
 * @param provenDay the last time somebody saw the dial
 * @param zeros how many readings in a row brought no volume
 */
public record Stand(
        int lastDay, long lastRegister, boolean estimated, int provenDay, long provenRegister, int zeros, Usual usual) {

    /** Of a meter that was just put up. */
    public static Stand installed(int day, long register, Usual usual) {
        return new Stand(day, register, false, day, register, 0, usual);
    }
}
