package org.hearth.billing.candidate;

import java.time.LocalDate;

/**
 * What a meter measured between two readings that are not billed yet.
 *
 * @param previousOn day of the earlier reading
 * @param readOn day of the later reading
 * @param volumeLitres negative if the earlier reading was estimated too high
 * @param finished whether the meter was taken away with this reading
 */
public record Span(
        long meterId,
        LocalDate previousOn,
        LocalDate readOn,
        long startLitres,
        long endLitres,
        long volumeLitres,
        boolean estimated,
        boolean finished) {

    /** First day whose gas this is: the reading's own day belongs to the span that it ends. */
    public LocalDate firstDay() {
        return previousOn.isBefore(readOn) ? previousOn.plusDays(1) : readOn;
    }

    /** This and the next span of the same meter as one. */
    public Span join(Span next) {
        return new Span(
                meterId,
                previousOn,
                next.readOn,
                startLitres,
                next.endLitres,
                volumeLitres + next.volumeLitres,
                next.estimated,
                next.finished);
    }
}
