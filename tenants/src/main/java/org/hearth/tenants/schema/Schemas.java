package org.hearth.tenants.schema;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import org.hearth.kernel.Refused;
import org.hearth.kernel.TenantId;
import org.hearth.kernel.module.Facade;
import org.hearth.kernel.module.Requires;
import org.hearth.tenants.Tenant;
import org.hearth.tenants.TenantChanged;
import org.hearth.tenants.registry.Registry;
import org.jspecify.annotations.Nullable;

/** Whether the subsidiaries' schemas are as this program needs them, and moving on those that are not. */
@Facade
public class Schemas {
    private final Registry registry;
    private final TenantSchema schema;
    private final Migrator migrator;
    private final Drift drift;
    private final Event<TenantChanged> changes;

    @Inject
    Schemas(Registry registry, TenantSchema schema, Migrator migrator, Drift drift, Event<TenantChanged> changes) {
        this.registry = registry;
        this.schema = schema;
        this.migrator = migrator;
        this.drift = drift;
        this.changes = changes;
    }

    /**
     * Where the schemas stand.
     *
     * @param version the version of this program
     * @param current how many subsidiaries are at it, or further because a newer program runs beside this one
     * @param behind those that are not; they are read, and changes in them are refused
     */
    public record Standing(long version, int current, List<Behind> behind) {
        public Standing {
            behind = List.copyOf(behind);
        }
    }

    /** @param error why it could not be moved on, null if that was not tried yet */
    public record Behind(
            TenantId tenant,
            String name,
            long version,
            @Nullable String error) {}

    /** @param differences lines such as {@code lacks index …} and {@code has table …}; empty if there are none */
    public record Compared(TenantId tenant, List<String> differences) {
        public Compared {
            differences = List.copyOf(differences);
        }
    }

    /** Where the schemas stand now. */
    @Requires("tenants.view")
    public Standing standing() {
        long version = schema.script().version();
        List<Tenant> all = registry.list();
        List<Behind> behind = all.stream()
                .filter(tenant -> tenant.schemaVersion() < version)
                .map(tenant -> new Behind(tenant.id(), tenant.name(), tenant.schemaVersion(), tenant.migrationError()))
                .toList();
        return new Standing(version, all.size() - behind.size(), behind);
    }

    /** Tries again to move on the schemas that stayed behind; answers where they stand then. */
    @Requires("tenants.migrate")
    public Standing migrate() {
        Migrator.Outcome outcome = migrator.migrate();
        outcome.moved().forEach(this::tell);
        outcome.failed().forEach(this::tell);
        return standing();
    }

    /**
     * What is missing or too much in a subsidiary's schema, compared with a new one.
     *
     * @throws Refused if there is none of that code
     */
    @Requires("tenants.view")
    public Compared compare(TenantId tenant) {
        TenantId known = registry.find(tenant)
                .orElseThrow(() -> Refused.notFound("tenant", tenant))
                .id();
        return new Compared(known, drift.of(known));
    }

    /** Every schema compared; those that differ. Some tens of milliseconds each. */
    @Requires("tenants.view")
    public List<Compared> compareAll() {
        return registry.list().stream()
                .map(tenant -> new Compared(tenant.id(), drift.of(tenant.id())))
                .filter(compared -> !compared.differences().isEmpty())
                .toList();
    }

    private void tell(TenantId tenant) {
        registry.forget(tenant);
        changes.fire(new TenantChanged(tenant, false));
    }
}
