package org.hearth.service;

import java.util.Set;

/** Where a case is. */
public enum CaseState {
    TAKEN,
    ASSIGNED,
    /** What was asked for is done; the customer has not confirmed yet. */
    DONE,
    /** Done and confirmed. */
    CLOSED,
    CANCELLED;

    /** The states that may follow; a case that is assigned may be assigned anew, one that was done badly again. */
    public Set<CaseState> next() {
        return switch (this) {
            case TAKEN, ASSIGNED -> Set.of(ASSIGNED, DONE, CANCELLED);
            case DONE -> Set.of(CLOSED, ASSIGNED);
            case CLOSED, CANCELLED -> Set.of();
        };
    }

    /** Whether the promised time is running. */
    public boolean isOpen() {
        return this == TAKEN || this == ASSIGNED;
    }
}
