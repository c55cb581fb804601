package org.hearth.service;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case in a list.
 *
 * @param due by when it is promised to be done
 * @param overdue open and past due
 */
public record CaseRow(
        long id,
        String number,
        CaseType type,
        boolean emergency,
        CaseChannel channel,
        CaseState state,
        @Nullable Long customerId,
        @Nullable String customerName,
        String address,
        String description,
        String assignee,
        Instant taken,
        Instant due,
        boolean overdue) {}
