package org.hearth.tenants.script;

import org.hearth.kernel.TenantId;
import org.hearth.tenants.routing.SchemaName;
import org.jdbi.v3.core.Handle;

/** Works in a subsidiary's schema, as its role, from the platform's connection. */
public final class TenantText {
    private static final String LEAVE = "reset role; set local search_path = platform, hq";

    private TenantText() {}

    /** Runs a text of statements as the subsidiary's role, one round trip, and is the platform's role again. */
    public static void run(Handle handle, TenantId tenant, String sql) {
        Statements.run(handle, enterText(tenant) + sql + "\n; " + LEAVE);
    }

    /** From now on the transaction is the subsidiary's. */
    public static void enter(Handle handle, TenantId tenant) {
        Statements.run(handle, enterText(tenant));
    }

    /** From now on the transaction is the platform's again. */
    public static void leave(Handle handle) {
        Statements.run(handle, LEAVE);
    }

    private static String enterText(TenantId tenant) {
        String name = SchemaName.of(tenant);
        return "set local role " + name + "; set local search_path = " + name + ";\n";
    }
}
