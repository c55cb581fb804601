package org.hearth.service;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case with its steps, oldest first.
 *
 * @param version to be handed back with the next step
 */
public record CaseCard(
        CaseRow row,
        @Nullable Long accountId,
        @Nullable Long branchId,
        String contact,
        String phoneMasked,
        @Nullable Instant finished,
        List<Step> steps,
        int version) {
    public CaseCard {
        steps = List.copyOf(steps);
    }

    /** Who brought the case into which state, when, and what was said of it. */
    public record Step(Instant at, String person, CaseState state, String assignee, String note) {}
}
