package org.hearth.ui.people.roles;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hearth.platform.Membership;
import org.hearth.tenants.units.OrgUnit;
import org.hearth.ui.kit.Format;
import org.hearth.ui.kit.Words;

/** What somebody holds, in words: the role, how far it reaches, whose it really is. */
public final class Held {
    private Held() {}

    /** What a role is called. */
    public static String role(Membership held) {
        Membership.Own own = held.own();
        return own == null ? Words.label(held.role()) : own.name();
    }

    /** How far a role reaches inside its subsidiary, or that it reaches over the group. */
    public static String reach(Membership held, List<OrgUnit> units) {
        if (held.unitIds().isEmpty()) {
            return Words.t(held.tenant() == null ? "ui.people.whole_group" : "ui.people.whole_company");
        }
        return held.unitIds().stream()
                .map(id -> unit(id, units))
                .collect(Collectors.joining(Words.t("ui.shell.comma")));
    }

    /** Whose role it really is and until when; empty for one's own. */
    public static String standIn(Membership held) {
        Membership.StandIn standIn = held.standIn();
        return standIn == null
                ? ""
                : Words.t(
                        "ui.people.stands_in_until",
                        Map.of("name", standIn.colleague(), "until", Format.minute(standIn.until())));
    }

    private static String unit(long id, List<OrgUnit> units) {
        return units.stream()
                .filter(unit -> unit.id() == id)
                .map(OrgUnit::name)
                .findFirst()
                .orElse(String.valueOf(id));
    }
}
