package org.hearth.platform.pulse;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.hearth.kernel.TenantId;
import org.hearth.platform.cache.Bus;
import org.hearth.tenants.Actor;
import org.hearth.tenants.Bound;
import org.hearth.tenants.TenantChanged;
import org.hearth.tenants.Tenants;

/** The subsidiaries for which standing work is done, in scopes of the house itself; tells other nodes of a changed one. */
@Singleton
class Subsidiaries {
    private static final String SUBJECT = "tenant";

    private final Tenants tenants;
    private final Bus bus;

    @Inject
    Subsidiaries(Tenants tenants, Bus bus, Event<TenantChanged> changes) {
        this.tenants = tenants;
        this.bus = bus;
        bus.listen(SUBJECT, code -> changes.fire(new TenantChanged(new TenantId(code), true)));
    }

    List<Bound> all() {
        return tenants.list().stream()
                .flatMap(tenant -> house(tenant.id()).stream())
                .toList();
    }

    /** Empty while nothing may be changed in it: it is not there, suspended, put away, or its schema is behind. */
    Optional<Bound> house(TenantId tenant) {
        return tenants.find(tenant).filter(tenants::isChangeable).map(found -> found.bound(Actor.HOUSE));
    }

    void tell(@Observes TenantChanged change) {
        if (!change.heard()) {
            bus.tell(SUBJECT, change.tenant().code());
        }
    }
}
