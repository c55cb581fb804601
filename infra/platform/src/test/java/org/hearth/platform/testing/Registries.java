package org.hearth.platform.testing;

import org.hearth.tenants.PlatformSql;
import org.hearth.tenants.Tenants;
import org.hearth.tenants.registry.Onboarding;
import org.hearth.tenants.registry.Registry;
import org.hearth.tenants.schema.Reference;
import org.hearth.tenants.schema.Seeds;
import org.hearth.tenants.schema.TenantSchema;
import org.hearth.tenants.testing.TestTenants;

/** The tenants facade on the fixture's database. */
public final class Registries {
    private Registries() {}

    public static Tenants of(TestTenants tenants) {
        PlatformSql sql = tenants.platformSql();
        TenantSchema schema = new TenantSchema();
        Seeds seeds = new Seeds();
        return new Tenants(
                new Registry(sql, tenants.clock()),
                new Onboarding(sql, schema, seeds, new Reference(sql, schema, seeds)),
                schema,
                tenants.caller(),
                new Fired<>());
    }
}
