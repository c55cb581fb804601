package org.hearth.tenants.routing;

import org.hearth.kernel.TenantId;

/** The one place where a subsidiary's code becomes the name of its schema and of the roles that may use it. */
public final class SchemaName {
    private SchemaName() {}

    /** The schema and the role that owns it. Safe to write into a statement: a code has lower-case letters and digits only. */
    public static String of(TenantId tenant) {
        return "t_" + tenant.code();
    }

    /** The role that only reads in the schema; it is there while the subsidiary is suspended. */
    public static String reader(TenantId tenant) {
        return "r_" + tenant.code();
    }
}
