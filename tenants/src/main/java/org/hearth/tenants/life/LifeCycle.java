package org.hearth.tenants.life;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hearth.kernel.Refused;
import org.hearth.kernel.TenantId;
import org.hearth.kernel.module.Facade;
import org.hearth.kernel.module.Requires;
import org.hearth.tenants.Tenant;
import org.hearth.tenants.TenantChanged;
import org.hearth.tenants.registry.Registry;

/**
 * The life of a subsidiary after it was taken in. Each change is in force for the next transaction of every node once this answers,
 * because the database itself lets the application in or not; screens show it within a second.
 */
@Facade
public class LifeCycle {
    private static final int LONGEST_REASON = 300;

    private final States states;
    private final Deletion deletion;
    private final Registry registry;
    private final Event<TenantChanged> changes;
    private final Duration wait;

    @Inject
    LifeCycle(
            States states,
            Deletion deletion,
            Registry registry,
            Event<TenantChanged> changes,
            @ConfigProperty(name = "hearth.tenants.delete-after-days", defaultValue = "30") int days) {
        this.states = states;
        this.deletion = deletion;
        this.registry = registry;
        this.changes = changes;
        this.wait = Duration.ofDays(days);
    }

    /**
     * Lets people read and change nothing until it is resumed; its background work rests.
     *
     * @throws Refused if there is none of that code, or it is not working
     */
    @Requires("tenants.suspend")
    public Tenant suspend(TenantId id, String reason) {
        return make(Change.SUSPEND, id, reason);
    }

    /** Lets people work for it again, after a suspension or out of the archive. */
    @Requires("tenants.suspend")
    public Tenant resume(TenantId id, String reason) {
        return make(Change.RESUME, id, reason);
    }

    /** Puts it away: nobody reaches it, all of it is kept. */
    @Requires("tenants.suspend")
    public Tenant archive(TenantId id, String reason) {
        return make(Change.ARCHIVE, id, reason);
    }

    /**
     * Gives an archived one up: after the waiting time it is deleted.
     *
     * @param code its code once more, typed by the person, so that no slip deletes a company
     * @throws Refused if the code is another one, or it is not archived
     */
    @Requires("tenants.delete")
    public Tenant giveUp(TenantId id, String code, String reason) {
        if (!id.code().equals(code)) {
            throw Refused.invalid("code", "tenant_confirm", Map.of("code", id.code()));
        }
        return make(Change.GIVE_UP, id, reason);
    }

    /** How many days one that was given up waits to be deleted. */
    @Requires("tenants.delete")
    public long waitingDays() {
        return wait.toDays();
    }

    /** Calls one back that waits to be deleted; it is archived again. */
    @Requires("tenants.delete")
    public Tenant callBack(TenantId id, String reason) {
        return make(Change.CALL_BACK, id, reason);
    }

    /**
     * Deletes one whose waiting time is over, without waiting for the house to do so by itself.
     *
     * @return what was deleted
     * @throws Refused if it does not wait to be deleted, or not long enough yet
     */
    @Requires("tenants.delete")
    public Proof delete(TenantId id) {
        Proof proof = deletion.delete(id);
        tell(id);
        return proof;
    }

    private Tenant make(Change change, TenantId id, String reason) {
        String text = reason.strip();
        if (text.length() > LONGEST_REASON || text.chars().anyMatch(Character::isISOControl)) {
            throw Refused.invalid("reason", "tenant_reason", Map.of("longest", LONGEST_REASON));
        }
        states.make(change, id, text, wait);
        tell(id);
        return registry.find(id).orElseThrow(() -> Refused.notFound("tenant", id));
    }

    private void tell(TenantId id) {
        registry.forget(id);
        changes.fire(new TenantChanged(id, false));
    }
}
