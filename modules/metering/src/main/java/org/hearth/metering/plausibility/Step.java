package org.hearth.metering.plausibility;

/**
 * From what is known to a new reading. Days count from 1970-01-01, registers are litres on the dial.
 *
 * @param previousDay the reading before
 * @param provenDay the last one before that somebody saw; the same as the previous one unless that is an estimate
 * @param provenRegister what the dial showed then
 * @param estimated whether the new one is an estimate
 * @param zeros how many readings before this one, in a row, brought no volume
 */
record Step(
        int previousDay,
        long previousRegister,
        int provenDay,
        long provenRegister,
        int day,
        long register,
        boolean estimated,
        int zeros) {

    /** Where the step is measured from: an estimate goes on from the last reading, a look at the dial from the last look. */
    int baseDay() {
        return estimated ? previousDay : provenDay;
    }

    long baseRegister() {
        return estimated ? previousRegister : provenRegister;
    }

    /** Days since the base, at least one. */
    int days() {
        return Math.max(day - baseDay(), 1);
    }

    /** Litres on the dial since the base, taking the dial to have gone forward. */
    long moved(Dial dial) {
        return dial.forward(baseRegister(), register);
    }

    /** Whether the dial shows less than at the base. */
    boolean isLower() {
        return register < baseRegister();
    }

    /** Litres on the dial that this reading adds to those before; negative if estimates before it were too high. */
    long adds(Dial dial) {
        return moved(dial) - dial.forward(baseRegister(), previousRegister);
    }
}
