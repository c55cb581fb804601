package org.hearth.metering;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A meter and where it stands.
 *
 * @param number the house's own number, with check digit
 * @param makerNumber what stands on the dial
 * @param digits whole digits of cubic metres before it starts from zero again
 * @param factor what was used when the dial moves by one
 * @param removedOn null while it is up
 * @param replacesId the meter that it took the place of
 * @param lastOn its last reading, or its installation
 * @param lastEstimated whether that was an estimate
 */
public record MeterCard(
        long id,
        String number,
        String makerNumber,
        long accountId,
        MeterKind kind,
        String maker,
        String model,
        int digits,
        int factor,
        long firstRegisterLitres,
        LocalDate installedOn,
        @Nullable LocalDate removedOn,
        @Nullable Long replacesId,
        @Nullable String bookCode,
        LocalDate lastOn,
        long lastRegisterLitres,
        boolean lastEstimated) {

    /** How a meter works. */
    public enum MeterKind {
        /** A dial that a person reads. */
        MECHANICAL,
        /** Gas is bought onto a card; the mechanical dial governs. */
        IC_CARD,
        /** Sends its readings. */
        REMOTE,
        /** A Roots or turbine meter with a flow computer. */
        FLOW
    }
}
