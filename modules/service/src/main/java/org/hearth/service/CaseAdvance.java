package org.hearth.service;

import org.jspecify.annotations.Nullable;

/**
 * A case's next step.
 *
 * @param to a state that may follow
 * @param assignee who is to do it; asked for with ASSIGNED
 * @param note what was found or done; asked for with DONE and CANCELLED
 */
public record CaseAdvance(
        CaseState to, @Nullable String assignee, @Nullable String note) {}
