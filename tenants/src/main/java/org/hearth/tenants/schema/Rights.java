package org.hearth.tenants.schema;

import org.hearth.kernel.TenantId;
import org.hearth.tenants.routing.SchemaName;
import org.hearth.tenants.script.Statements;
import org.hearth.tenants.script.TenantText;
import org.jdbi.v3.core.Handle;

/**
 * What the database lets the application do in a subsidiary's schema, whatever a node still believes of its state. It holds for the
 * next transaction of every connection; one that has begun may end.
 */
public enum Rights {
    /** It takes the owner's role. */
    ALL {
        @Override
        void give(Handle handle, TenantId tenant) {
            Statements.run(
                    handle,
                    "grant %s to %s with inherit false, set true".formatted(SchemaName.of(tenant), TenantSchema.APP));
        }
    },
    /** It takes the reader's role, which may select. */
    READ {
        @Override
        void give(Handle handle, TenantId tenant) {
            String reader = SchemaName.reader(tenant);
            Statements.run(
                    handle,
                    "create role %1$s nologin; grant %1$s to %2$s with inherit false, set true"
                            .formatted(reader, TenantSchema.APP));
            TenantText.run(handle, tenant, """
                    grant usage on schema %2$s to %1$s;
                    grant select on all tables in schema %2$s to %1$s;
                    alter default privileges in schema %2$s grant select on tables to %1$s;
                    """.formatted(reader, SchemaName.of(tenant)));
        }
    },
    /** It does not come in. */
    NONE {
        @Override
        void give(Handle handle, TenantId tenant) {
            // taken away already
        }
    };

    /** Lets exactly this be allowed, from the commit of the transaction of {@code handle}. */
    public void set(Handle handle, TenantId tenant) {
        takeAll(handle, tenant);
        give(handle, tenant);
    }

    abstract void give(Handle handle, TenantId tenant);

    private static void takeAll(Handle handle, TenantId tenant) {
        String owner = SchemaName.of(tenant);
        String reader = SchemaName.reader(tenant);
        Statements.run(handle, "revoke %s from %s".formatted(owner, TenantSchema.APP));
        boolean hasReader = handle.createQuery("select exists (select from pg_roles where rolname = :reader)")
                .bind("reader", reader)
                .mapTo(Boolean.class)
                .one();
        if (hasReader) {
            TenantText.run(handle, tenant, """
                    alter default privileges in schema %2$s revoke select on tables from %1$s;
                    revoke all on all tables in schema %2$s from %1$s;
                    revoke all on schema %2$s from %1$s;
                    """.formatted(reader, owner));
            Statements.run(handle, "drop role " + reader);
        }
    }
}
