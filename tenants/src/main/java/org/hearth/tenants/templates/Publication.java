package org.hearth.tenants.templates;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version on its way to subsidiaries, or there.
 *
 * @param undoes the publication that it takes back, null if it is none of these
 */
public record Publication(
        long id,
        String template,
        int version,
        @Nullable Long undoes,
        Instant created,
        String createdBy,
        List<Target> targets) {
    public Publication {
        targets = List.copyOf(targets);
    }

    /**
     * What became of it in one subsidiary.
     *
     * @param changed settings that hold since
     * @param kept settings that stayed as the subsidiary chose
     * @param error a refusal as JSON, empty if nothing went wrong
     */
    public record Target(
            String tenant,
            String name,
            State state,
            int changed,
            int kept,
            String error,
            @Nullable Instant finished) {}

    /** Where it is in one subsidiary. */
    public enum State {
        QUEUED,
        DONE,
        FAILED
    }
}
