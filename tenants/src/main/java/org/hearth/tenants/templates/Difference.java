package org.hearth.tenants.templates;

import org.jspecify.annotations.Nullable;

/**
 * What a setting of a template would mean, or meant, for a subsidiary.
 *
 * @param wanted the template's value, null if it says nothing of it any more
 * @param held what holds in the subsidiary, null if it has no such thing yet
 */
public record Difference(
        String part,
        String key,
        @Nullable String wanted,
        @Nullable String held,
        boolean locked,
        Kind kind) {
    /** What publishing does about it. */
    public enum Kind {
        /** Nothing: both say the same. */
        SAME,
        /** The template's value takes the place of the subsidiary's. */
        CHANGES,
        /** The subsidiary gets what it has not yet. */
        ADDED,
        /** The subsidiary's own choice stays. */
        KEPT,
        /** The value stays, and the subsidiary may change it again. */
        RELEASED,
        /** What headquarters had given is no longer offered. */
        WITHDRAWN
    }

    /** Whether publishing does anything about it. */
    public boolean isChange() {
        return kind != Kind.SAME && kind != Kind.KEPT;
    }
}
