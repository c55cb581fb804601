package org.hearth.kernel;

import java.io.Serial;
import java.util.Map;
import java.util.TreeMap;

/**
 * A business refusal: the caller asked for something that cannot be done, and nothing was changed. Its text comes from the
 * message catalogue under {@code error.<code>}, with {@link #values()} filled in, and says what to do next.
 */
public final class Refused extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** What kind of refusal this is; decides the HTTP status. */
    public enum Reason {
        /** 422: a value is missing, malformed or not allowed. */
        INVALID,
        /** 404: no such thing, or not for this caller. */
        NOT_FOUND,
        /** 409: the state of things does not allow the act. */
        CONFLICT,
        /** 401: nobody is signed in, or not any longer. */
        UNAUTHENTICATED,
        /** 403: a permission is missing. */
        FORBIDDEN,
        /** 413: more than is taken at once. */
        TOO_LARGE,
        /** 429: too often; try again later. */
        TOO_MANY,
        /** 503: a part of the house is away. */
        AWAY
    }

    private final Reason reason;
    private final String code;
    private final String field;
    private final transient Map<String, Object> values;

    private Refused(Reason reason, String code, String field, Map<String, ?> values) {
        super(reason + " " + code + (field.isEmpty() ? "" : " field=" + field)
                + (values.isEmpty() ? "" : " " + values));
        this.reason = reason;
        this.code = code;
        this.field = field;
        this.values = new TreeMap<>(values);
    }

    /** A value of {@code field} cannot be accepted. */
    public static Refused invalid(String field, String code, Map<String, ?> values) {
        return new Refused(Reason.INVALID, code, field, values);
    }

    /** A value of {@code field} cannot be accepted. */
    public static Refused invalid(String field, String code) {
        return invalid(field, code, Map.of());
    }

    /** There is no such {@code what} (a noun of the catalogue, {@code thing.<what>}) under {@code key}. */
    public static Refused notFound(String what, Object key) {
        return new Refused(Reason.NOT_FOUND, "not_found", "", Map.of("what", what, "key", key));
    }

    /** The state of things does not allow the act. */
    public static Refused conflict(String code, Map<String, ?> values) {
        return new Refused(Reason.CONFLICT, code, "", values);
    }

    /** The caller lacks {@code permission}. */
    public static Refused forbidden(String permission) {
        return new Refused(Reason.FORBIDDEN, "forbidden", "", Map.of("permission", permission));
    }

    /** Any other refusal. */
    public static Refused because(Reason reason, String code, Map<String, ?> values) {
        return new Refused(reason, code, "", values);
    }

    public Reason reason() {
        return reason;
    }

    /** Key into the message catalogue, without its {@code error.} prefix. */
    public String code() {
        return code;
    }

    /** The field that was refused, or an empty string. */
    public String field() {
        return field;
    }

    /** What the message names, by placeholder. */
    public Map<String, Object> values() {
        return values;
    }
}
