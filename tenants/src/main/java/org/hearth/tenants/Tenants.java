package org.hearth.tenants;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearth.kernel.Refused;
import org.hearth.kernel.TenantId;
import org.hearth.kernel.module.Facade;
import org.hearth.kernel.module.Open;
import org.hearth.kernel.module.Requires;
import org.hearth.kernel.port.Caller;
import org.hearth.tenants.registry.Application;
import org.hearth.tenants.registry.Onboarding;
import org.hearth.tenants.registry.Registry;
import org.hearth.tenants.schema.Drift;
import org.hearth.tenants.schema.Migrator;
import org.hearth.tenants.schema.Seeds;
import org.hearth.tenants.schema.TenantSchema;

/** The subsidiaries of the group. */
@Facade
public class Tenants {
    private final Registry registry;
    private final Onboarding onboarding;
    private final Seeds seeds;
    private final TenantSchema schema;
    private final Migrator migrator;
    private final Drift drift;
    private final Caller caller;
    private final Event<TenantChanged> changes;

    @Inject
    public Tenants(
            Registry registry,
            Onboarding onboarding,
            Seeds seeds,
            TenantSchema schema,
            Migrator migrator,
            Drift drift,
            Caller caller,
            Event<TenantChanged> changes) {
        this.registry = registry;
        this.onboarding = onboarding;
        this.seeds = seeds;
        this.schema = schema;
        this.migrator = migrator;
        this.drift = drift;
        this.caller = caller;
        this.changes = changes;
    }

    /**
     * Takes a subsidiary in; it is there completely, on every node, when this answers, or not at all.
     *
     * @throws Refused if a value is not allowed, or the code or name is taken
     */
    @Requires("tenants.onboard")
    public Tenant onboard(NewTenant wanted) {
        NewTenant checked = Application.checked(wanted, seeds.templates());
        onboarding.onboard(checked, caller.personName());
        TenantId id = new TenantId(checked.code());
        tell(id);
        return known(id);
    }

    /** Names of the templates that a new subsidiary can start from. */
    @Requires("tenants.onboard")
    public Set<String> templates() {
        return seeds.templates();
    }

    /** All subsidiaries by number, as people of the group see them. */
    @Requires("tenants.view")
    public List<Tenant> overview() {
        return registry.list();
    }

    /** @throws Refused if there is none of that code */
    @Requires("tenants.view")
    public Tenant view(String code) {
        return known(new TenantId(code));
    }

    /** All subsidiaries by number, at most a second old. */
    @Open("gate, relay and jobs ask before anybody is known")
    public List<Tenant> list() {
        return registry.list();
    }

    /** The subsidiary of that code, if there is one. */
    @Open("gate, relay and jobs ask before anybody is known")
    public Optional<Tenant> find(TenantId id) {
        return registry.find(id);
    }

    /**
     * What a scope binds for work on this subsidiary.
     *
     * @throws Refused if there is none of that code, or it is suspended, or its schema is behind this program
     */
    @Open("the gate opens scopes with it, after it has checked who asks")
    public Bound open(TenantId id, Actor actor) {
        Tenant tenant = known(id);
        if (tenant.state() != Tenant.State.ACTIVE) {
            throw Refused.conflict("tenant_suspended", Map.of("name", tenant.name()));
        }
        if (tenant.schemaVersion() < schema.script().version()) {
            throw Refused.because(Refused.Reason.AWAY, "tenant_behind", Map.of("name", tenant.name()));
        }
        return tenant.bound(actor);
    }

    /** Lets nobody work for the subsidiary until it is resumed; its data stays. */
    @Requires("tenants.onboard")
    public Tenant suspend(TenantId id) {
        return put(id, Tenant.State.SUSPENDED);
    }

    /** Lets people work for it again. */
    @Requires("tenants.onboard")
    public Tenant resume(TenantId id) {
        return put(id, Tenant.State.ACTIVE);
    }

    /** Tries again to move on the schemas that stayed behind; gives those that still do. */
    @Requires("tenants.onboard")
    public List<Tenant> migrate() {
        Migrator.Outcome outcome = migrator.migrate();
        outcome.moved().forEach(this::tell);
        outcome.failed().forEach(this::tell);
        return outcome.failed().stream().map(this::known).toList();
    }

    /** What is missing or too much in the subsidiary's schema, compared with a new one; empty if it is as it should be. */
    @Requires("tenants.onboard")
    public List<String> drift(TenantId id) {
        return drift.of(known(id).id());
    }

    private Tenant put(TenantId id, Tenant.State state) {
        if (!registry.put(id, state)) {
            throw Refused.notFound("tenant", id);
        }
        tell(id);
        return known(id);
    }

    private Tenant known(TenantId id) {
        return registry.find(id).orElseThrow(() -> Refused.notFound("tenant", id));
    }

    private void tell(TenantId id) {
        registry.forget(id);
        changes.fire(new TenantChanged(id, false));
    }
}
