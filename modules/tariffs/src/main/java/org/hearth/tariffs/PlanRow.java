package org.hearth.tariffs;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A price plan in a list.
 *
 * @param customerKind {@code R} residential, {@code C} commercial and industrial
 * @param version newest version, 0 if none is published yet
 * @param validFrom first day of the newest version
 */
public record PlanRow(
        long id,
        String code,
        String name,
        String customerKind,
        int version,
        @Nullable LocalDate validFrom) {}
