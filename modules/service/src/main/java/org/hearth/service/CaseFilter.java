package org.hearth.service;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which cases a list shows; null leaves a question open.
 *
 * @param open whether the promised time is running
 * @param overdue open and past due
 * @param from first day on which cases were taken
 * @param to last day on which cases were taken
 */
public record CaseFilter(
        @Nullable CaseType type,
        @Nullable CaseState state,
        @Nullable Boolean open,
        @Nullable Boolean overdue,
        @Nullable Boolean emergency,
        @Nullable Long branchId,
        @Nullable Long customerId,
        @Nullable String assignee,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    public static final CaseFilter ALL = new CaseFilter(null, null, null, null, null, null, null, null, null, null);
    /** What waits to be done. */
    public static final CaseFilter OPEN = new CaseFilter(null, null, true, null, null, null, null, null, null, null);

    /** All cases of one customer. */
    public static CaseFilter ofCustomer(long customerId) {
        return new CaseFilter(null, null, null, null, null, null, customerId, null, null, null);
    }
}
