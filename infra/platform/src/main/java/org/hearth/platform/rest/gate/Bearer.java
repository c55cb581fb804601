package org.hearth.platform.rest.gate;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The secret in an {@code Authorization: Bearer …} header. */
public final class Bearer {
    private static final String SCHEME = "Bearer ";
    private static final int LONGEST = 200;

    private Bearer() {}

    public static Optional<String> of(@Nullable String header) {
        if (header == null || header.length() > LONGEST || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        return Optional.of(header.substring(SCHEME.length()).strip()).filter(secret -> !secret.isEmpty());
    }
}
