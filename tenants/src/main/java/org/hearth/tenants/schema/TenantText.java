package org.hearth.tenants.schema;

import org.hearth.kernel.TenantId;
import org.hearth.tenants.routing.SchemaName;
import org.jdbi.v3.core.Handle;

/** Runs statements in a subsidiary's schema from the platform's connection. */
final class TenantText {
    private TenantText() {}

    /** Runs a text of statements as the subsidiary's role, one round trip, and is the platform's role again. */
    static void run(Handle handle, TenantId tenant, String sql) {
        String name = SchemaName.of(tenant);
        Statements.run(
                handle,
                "set local role " + name + "; set local search_path = " + name + ";\n" + sql
                        + "\n; reset role; set local search_path = platform, hq");
    }
}
