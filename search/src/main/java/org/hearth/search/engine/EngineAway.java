package org.hearth.search.engine;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Elasticsearch does not answer; the database is asked instead, or the work is tried again later. */
public final class EngineAway extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    EngineAway(@Nullable Throwable cause) {
        super("Elasticsearch does not answer", cause);
    }
}
