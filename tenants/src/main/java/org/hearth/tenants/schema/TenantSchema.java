package org.hearth.tenants.schema;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.hearth.kernel.TenantId;
import org.hearth.tenants.routing.SchemaName;
import org.hearth.tenants.script.Migration;
import org.hearth.tenants.script.Script;
import org.hearth.tenants.script.Statements;
import org.hearth.tenants.script.TenantText;
import org.jdbi.v3.core.Handle;

/** Makes a subsidiary's schema and role, and takes steps in it as that role, so that the role owns all there is in the schema. */
@Singleton
public class TenantSchema {
    /** The login role of the application's connections. */
    static final String APP = "hearth_app";

    private final Script script;

    @Inject
    public TenantSchema() {
        this(Script.ofTenants());
    }

    public TenantSchema(Script script) {
        this.script = script;
    }

    /** The steps of this program. */
    public Script script() {
        return script;
    }

    /** Makes role and schema and takes every step, in the transaction of {@code handle}. */
    public void create(Handle handle, TenantId tenant) {
        create(handle, tenant, script.after(0));
    }

    /** Makes role and schema and takes some steps, in the transaction of {@code handle}. */
    void create(Handle handle, TenantId tenant, List<Migration> steps) {
        String name = SchemaName.of(tenant);
        Statements.run(handle, """
                create role %1$s nologin;
                grant %1$s to current_user with inherit false, set true;
                grant %1$s to %2$s with inherit false, set true;
                create schema %1$s authorization %1$s;
                """.formatted(name, APP));
        take(handle, tenant, steps);
    }

    /** Takes the steps in the transaction of {@code handle}. */
    public void take(Handle handle, TenantId tenant, List<Migration> steps) {
        TenantText.run(handle, tenant, Script.text(steps));
    }
}
