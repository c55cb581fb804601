package org.hearth.metering;

import java.time.LocalDate;
import org.hearth.kernel.GasVolume;
import org.hearth.metering.MeterCard.MeterKind;

/**
 * One meter is taken down and another put up in its place, on the same day.
 *
 * @param finalRegister what the old dial shows when it is taken down
 * @param makerNumber the new meter's number on its dial
 * @param firstRegister what the new dial shows when it is put up
 * @param confirmed whether the final register was looked at twice and counts even if it is not plausible
 */
public record MeterExchange(
        long meterId,
        LocalDate on,
        GasVolume finalRegister,
        String makerNumber,
        MeterKind kind,
        String maker,
        String model,
        int digits,
        int factor,
        GasVolume firstRegister,
        boolean confirmed) {}
