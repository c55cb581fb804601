package org.hearth.tenants.registry;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.hearth.kernel.TenantId;
import org.hearth.tenants.HouseOpened;
import org.hearth.tenants.Tenant;
import org.hearth.tenants.routing.Footing;
import org.hearth.tenants.routing.TenantDataSource;
import org.hearth.tenants.schema.TenantSchema;

/** Tells the data source on what footing a subsidiary is reached, by its state and the version of its schema. */
@Singleton
public class Footings {
    private final Registry registry;
    private final TenantSchema schema;

    @Inject
    public Footings(Registry registry, TenantSchema schema) {
        this.registry = registry;
        this.schema = schema;
    }

    void guide(@Observes @Priority(110) HouseOpened opened) {
        TenantDataSource.guide(this::of);
    }

    /** The footing of a subsidiary now; of one that nobody reaches as of any other, because the database itself shuts the door. */
    public Footing of(TenantId tenant) {
        return registry.find(tenant)
                .map(found -> found.state() == Tenant.State.SUSPENDED
                        ? Footing.READER
                        : found.schemaVersion() < schema.script().version() ? Footing.OWNER_READING : Footing.OWNER)
                .orElse(Footing.OWNER);
    }
}
