package org.hearth.tenants;

import static org.hearth.kernel.module.Reaches.What.ITSELF;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearth.kernel.Refused;
import org.hearth.kernel.TenantId;
import org.hearth.kernel.module.Facade;
import org.hearth.kernel.module.Open;
import org.hearth.kernel.module.Reaches;
import org.hearth.kernel.module.Requires;
import org.hearth.kernel.port.Caller;
import org.hearth.kernel.port.Reach;
import org.hearth.tenants.registry.Application;
import org.hearth.tenants.registry.Onboarding;
import org.hearth.tenants.registry.Registry;
import org.hearth.tenants.registry.TenantLog;
import org.hearth.tenants.schema.Inventory;
import org.hearth.tenants.schema.TenantSchema;
import org.hearth.tenants.templates.start.Choosable;

/** The subsidiaries of the group: who they are, how one is taken in, how one is entered. */
@Facade
public class Tenants {
    private final Registry registry;
    private final Onboarding onboarding;
    private final TenantSchema schema;
    private final Caller caller;
    private final Event<TenantChanged> changes;

    @Inject
    public Tenants(
            Registry registry,
            Onboarding onboarding,
            TenantSchema schema,
            Caller caller,
            Event<TenantChanged> changes) {
        this.registry = registry;
        this.onboarding = onboarding;
        this.schema = schema;
        this.caller = caller;
        this.changes = changes;
    }

    /**
     * A subsidiary that was taken in, and the proof.
     *
     * @param inventory what was counted in its schema, the same as in the reference of its template
     */
    public record TakenIn(Tenant tenant, Inventory inventory) {}

    /**
     * Takes a subsidiary in; it is there completely, on every node, when this answers, or not at all.
     *
     * @throws Refused if a value is not allowed, or the code or name is taken
     */
    @Requires("tenants.onboard")
    public TakenIn onboard(NewTenant wanted) {
        NewTenant checked = Application.checked(wanted, onboarding.templateCodes());
        Inventory inventory = onboarding.onboard(checked, caller.personName());
        TenantId id = new TenantId(checked.code());
        registry.forget(id);
        changes.fire(new TenantChanged(id, false));
        return new TakenIn(known(id), inventory);
    }

    /** The templates that a new subsidiary can start with. */
    @Requires("tenants.onboard")
    public List<Choosable> templates() {
        return onboarding.templates();
    }

    /** All subsidiaries by number, as people of the group see them. */
    @Requires("tenants.view")
    @Reaches(ITSELF)
    public List<Tenant> overview() {
        Reach reach = caller.reach("tenants.view");
        return registry.list().stream()
                .filter(tenant -> reach.holdsTenant(tenant.id().code()))
                .toList();
    }

    /** Those that were deleted, by number; their codes and numbers are never given again. */
    @Requires("tenants.view")
    public List<Tenant> gone() {
        return registry.gone();
    }

    /** @throws Refused if there is none of that code */
    @Requires("tenants.view")
    @Reaches(ITSELF)
    public Tenant view(String code) {
        if (!caller.reach("tenants.view").holdsTenant(code)) {
            throw Refused.notFound("tenant", code);
        }
        return known(new TenantId(code));
    }

    /** What was done to a subsidiary as a whole, the newest first; of one that was deleted also the proof. */
    @Requires("tenants.view")
    public List<TenantLog.Act> history(TenantId id) {
        return registry.history(id);
    }

    /** All subsidiaries by number, at most a second old. */
    @Open("gate, relay and jobs ask before anybody is known")
    public List<Tenant> list() {
        return registry.list();
    }

    /** The subsidiary of that code, if there is one; at most a second old. */
    @Open("gate, relay and jobs ask before anybody is known")
    public Optional<Tenant> find(TenantId id) {
        return registry.find(id);
    }

    /**
     * What a scope binds for work on this subsidiary. While it is suspended, or its schema is behind this program, the scope reads and
     * every change is refused.
     *
     * @throws Refused if there is none of that code, or it is put away
     */
    @Open("the gate opens scopes with it, after it has checked who asks")
    public Bound open(TenantId id, Actor actor) {
        Tenant tenant = known(id);
        if (!tenant.state().isReachable()) {
            throw Refused.conflict("tenant_archived", Map.of("name", tenant.name()));
        }
        return tenant.bound(actor);
    }

    /** Whether anything can be changed in it now: it is active, and its schema is not behind this program. */
    @Open("jobs and relay ask before anybody is known")
    public boolean isChangeable(Tenant tenant) {
        return tenant.state() == Tenant.State.ACTIVE
                && tenant.schemaVersion() >= schema.script().version();
    }

    private Tenant known(TenantId id) {
        return registry.find(id).orElseThrow(() -> Refused.notFound("tenant", id));
    }
}
