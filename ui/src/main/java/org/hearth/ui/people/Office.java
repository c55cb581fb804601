package org.hearth.ui.people;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hearth.platform.Membership;
import org.hearth.platform.People;
import org.hearth.platform.SignIn;
import org.hearth.platform.people.OwnRoles;
import org.hearth.tenants.Tenant;
import org.hearth.tenants.units.OrgUnit;
import org.hearth.ui.kit.Format;
import org.hearth.ui.kit.Words;
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
        Membership.Own own = held.own();
        String name = own == null ? Words.label(held.role()) : own.name();
        return isGroup() && held.tenant() != null ? name + " · " + held.tenantName() : name;
    }

    /** How far a role reaches. */
    String reach(Membership held) {
        if (held.unitIds().isEmpty()) {
            return Words.t(held.tenant() == null ? "ui.people.whole_group" : "ui.people.whole_company");
        }
        if (isGroup()) {
            return Words.t("ui.people.units_n", "count", held.unitIds().size());
        }
        return held.unitIds().stream().map(this::unit).collect(Collectors.joining(Words.t("ui.shell.comma")));
    }

    /** Whose role it really is and until when; empty for one's own. */
    String standIn(Membership held) {
        Membership.StandIn standIn = held.standIn();
        return standIn == null
                ? ""
                : Words.t(
                        "ui.people.stands_in_until",
                        Map.of("name", standIn.colleague(), "until", Format.minute(standIn.until())));
    }

    private String unit(long id) {
        return units.stream()
                .filter(unit -> unit.id() == id)
                .map(OrgUnit::name)
                .findFirst()
                .orElse(String.valueOf(id));
    }
}
