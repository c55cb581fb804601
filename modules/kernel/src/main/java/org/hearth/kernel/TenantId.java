package org.hearth.kernel;

import java.util.regex.Pattern;

/** The short code of a subsidiary, {@code [a-z][a-z0-9]{1,30}}; schema, role, cache prefix and index names derive from it elsewhere. */
public record TenantId(String code) implements Comparable<TenantId> {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]{1,30}");

    /** @throws Refused if the code is not of that form */
    public TenantId {
        if (!FORM.matcher(code).matches()) {
            throw Refused.invalid("code", "tenant_code");
        }
    }

    @Override
    public int compareTo(TenantId other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
