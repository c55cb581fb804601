package org.hearth.ui.session;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearth.kernel.TenantId;
import org.hearth.platform.Membership;
import org.hearth.platform.Role;
import org.hearth.platform.Session;
import org.hearth.platform.SignIn;
import org.hearth.tenants.Bound;
import org.hearth.tenants.Tenant;
import org.hearth.tenants.Tenants;
import org.hearth.ui.kit.Words;
import org.jspecify.annotations.Nullable;

/** Where the person of a session may work: headquarters first, then the subsidiaries; a role in the group opens all of them. */
@Singleton
public class Places {
    private static final String GROUP_COLOUR = "#5b3fa8";

    /**
     * A subsidiary, or headquarters for those who hold a role in the group.
     *
     * @param code what stands for it in the address
     * @param tenant the subsidiary, null for headquarters
     * @param colour its own colour, as CSS writes it
     * @param roles what the person is there
     */
    public record Place(String code, @Nullable TenantId tenant, String name, String colour, List<Role> roles) {}

    private final SignIn signIn;
    private final Tenants tenants;

    @Inject
    Places(SignIn signIn, Tenants tenants) {
        this.signIn = signIn;
        this.tenants = tenants;
    }

    /** All places of a session; none once it has ended. */
    public List<Place> of(String token) {
        Optional<Session> session = signIn.session(token);
        List<Place> places = new ArrayList<>();
        if (session.isEmpty()) {
            return places;
        }
        List<Role> group = roles(session.get().in(null));
        if (!group.isEmpty()) {
            places.add(new Place(Here.GROUP, null, Words.t("ui.shell.headquarters"), GROUP_COLOUR, group));
        }
        for (Tenant tenant : tenants.list()) {
            List<Role> roles = new ArrayList<>(roles(session.get().in(tenant.id())));
            if (session.get().isInRegion(tenant.id())) {
                roles.addAll(group);
            }
            if (!roles.isEmpty() && tenant.state().isReachable()) {
                places.add(new Place(tenant.id().code(), tenant.id(), tenant.name(), tenant.colour(), roles));
            }
        }
        for (Session.ActingFor grant : session.get().actingFor()) {
            if (places.stream().noneMatch(place -> grant.tenant().equals(place.tenant()))) {
                String name =
                        grant.tenantName() + " · " + Words.t("ui.shell.acting_for", "customer", grant.customerNumber());
                places.add(new Place(grant.tenant().code(), grant.tenant(), name, grant.colour(), List.of()));
            }
        }
        return places;
    }

    /** What working there binds. */
    Bound choose(String token, Place place) {
        return place.tenant() == null ? signIn.chooseGroup(token) : signIn.choose(token, place.tenant());
    }

    private static List<Role> roles(List<Membership> memberships) {
        return memberships.stream().map(Membership::role).distinct().toList();
    }
}
