package org.hearth.tenants.intake;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file of subsidiaries on its way.
 *
 * @param done rows that are through, of {@code total}
 * @param report as of every import once it is done: {@code rows}, {@code landed}, {@code unchanged}, {@code refused}, {@code errors} …
 * @param error why it could not be ended, empty if nothing is wrong
 */
public record FileRun(
        long id,
        String name,
        String person,
        State state,
        int done,
        int total,
        @Nullable Map<String, Object> report,
        String error,
        Instant started,
        @Nullable Instant finished) {
    /** How far it is. */
    public enum State {
        RUNNING,
        DONE,
        FAILED
    }
}
