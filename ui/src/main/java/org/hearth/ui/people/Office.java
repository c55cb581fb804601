package org.hearth.ui.people;

import java.util.List;
import org.hearth.platform.Membership;
import org.hearth.platform.People;
import org.hearth.platform.SignIn;
import org.hearth.platform.people.OwnRoles;
import org.hearth.tenants.Tenant;
import org.hearth.tenants.units.OrgUnit;
import org.hearth.ui.kit.Words;
import org.hearth.ui.people.roles.Held;
import org.jspecify.annotations.Nullable;

/**
 * What a people desk works with.
 *
 * @param roles the subsidiary's own roles; null at headquarters, which has none
 * @param units branches and service centres of the subsidiary; none at headquarters
 * @param tenants the subsidiaries in which headquarters may give roles; none in a subsidiary
 */
record Office(People people, SignIn signIn, @Nullable OwnRoles roles, List<OrgUnit> units, List<Tenant> tenants) {
    boolean isGroup() {
        return roles == null;
    }

    /** What a role is called; at headquarters with the subsidiary. */
    String role(Membership held) {
        String name = Held.role(held);
        return isGroup() && held.tenant() != null ? name + " · " + held.tenantName() : name;
    }

    /** How far a role reaches. */
    String reach(Membership held) {
        return isGroup() && !held.unitIds().isEmpty()
                ? Words.t("ui.people.units_n", "count", held.unitIds().size())
                : Held.reach(held, units);
    }
}
