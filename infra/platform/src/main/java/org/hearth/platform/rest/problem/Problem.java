package org.hearth.platform.rest.problem;

import java.util.Map;

/**
 * An error as callers see it (RFC 9457).
 *
 * @param type {@code urn:hearth:problem:<code>}
 * @param title what kind of error, by status, in the caller's language
 * @param detail what is wrong and what to do, in the caller's language
 * @param code stable, for programs
 * @param field the field that was refused, empty if none; the path with dots and indexes for JSON
 * @param values what the detail names
 */
public record Problem(
        String type, String title, int status, String detail, String code, String field, Map<String, Object> values) {
    /** The media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final int TOO_MANY = 429;

    /** After how many seconds it may be tried again; empty if that would not help. */
    public String retryAfter() {
        return status == TOO_MANY ? String.valueOf(values.getOrDefault("seconds", 1)) : "";
    }
}
