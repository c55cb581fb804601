package org.hearth.metering.plausibility;

/**
 * What bounds a meter's readings from outside. Days count from 1970-01-01.
 *
 * @param installedDay no reading is before
 * @param today no reading is after
 * @param limits how far a volume may be from what is usual
 */
public record Terms(Dial dial, int installedDay, int today, Limits limits) {
    /** With the limits that hold where nobody has chosen others. */
    public Terms(Dial dial, int installedDay, int today) {
        this(dial, installedDay, today, Limits.USUAL);
    }

    /**
     * A volume is held when it is more than so many times what is expected, and also more than so much above it.
     *
     * @param seasonTimes against the same months of the year before
     * @param seasonFloor litres a day above those
     * @param otherTimes against other months: heating alone makes ten times as much of a summer's cooking
     * @param otherFloor litres a day above those
     */
    public record Limits(int seasonTimes, long seasonFloor, int otherTimes, long otherFloor) {
        public static final Limits USUAL = new Limits(3, 2_000, 10, 5_000);

        long most(Usual.Expected expected, int days) {
            return expected.seasonal()
                    ? Math.max(expected.litres() * seasonTimes, expected.litres() + seasonFloor * days)
                    : Math.max(expected.litres() * otherTimes, expected.litres() + otherFloor * days);
        }
    }

    /** The catalogue's code of why a reading can never be true, or an empty string. */
    String refusal(Offer offer) {
        if (!dial.shows(offer.register())) {
            return "register_over_dial";
        }
        if (offer.day() > today) {
            return "reading_in_future";
        }
        return offer.day() < installedDay ? "reading_before_install" : "";
    }
}
