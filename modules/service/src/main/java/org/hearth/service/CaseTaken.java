package org.hearth.service;

import java.time.Instant;
import org.hearth.kernel.port.Event;
import org.jspecify.annotations.Nullable;

/** Someone asked for something. */
public record CaseTaken(
        long caseId,
        String number,
        CaseType type,
        boolean emergency,
        @Nullable Long customerId,
        @Nullable Long branchId,
        Instant taken)
        implements Event {}
