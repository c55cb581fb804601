package org.hearth.metering.plausibility;

/**
 * What bounds a meter's readings from outside. Days count from 1970-01-01.
 *
 * @param installedDay no reading is before
 * @param today no reading is after
 */
public record Terms(Dial dial, int installedDay, int today) {
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
