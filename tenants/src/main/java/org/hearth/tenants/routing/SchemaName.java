package org.hearth.tenants.routing;

import org.hearth.kernel.TenantId;

/** The one place where a subsidiary's code becomes the name of its schema and of the role that owns it. */
public final class SchemaName {
    private SchemaName() {}

    /** Safe to write into a statement: a code has lower-case letters and digits only. */
    public static String of(TenantId tenant) {
        return "t_" + tenant.code();
    }
}
