package org.hearth.ui.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.hearth.platform.People;
import org.hearth.platform.SignIn;
import org.hearth.platform.keys.ApiKeys;
import org.hearth.platform.people.Delegations;
import org.hearth.platform.people.OwnRoles;
import org.hearth.tenants.units.OrgUnits;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Words;
import org.hearth.ui.people.keys.KeyList;
import org.hearth.ui.people.roles.RoleList;
import org.hearth.ui.people.standing.StandInList;
import org.hearth.ui.session.OnDesk;
import org.hearth.ui.shell.Frame;

/**
 * The people of a subsidiary: {@code ?tab=} people, roles of its own, standing in, keys of other systems, rules; {@code ?person=} who is
 * looked at.
 */
@Route(value = "people", layout = Frame.class)
@OnDesk(name = "people", permission = "people.manage", icon = "people", order = 80)
public class PeopleDesk extends Div implements BeforeEnterObserver {
    private final Office office;
    private final OwnRoles roles;
    private final Delegations delegations;
    private final ApiKeys keys;
    private final Clock clock;
    private final PeopleTabs tabs = new PeopleTabs(this::part);

    @Inject
    PeopleDesk(
            People people,
            SignIn signIn,
            OwnRoles roles,
            Delegations delegations,
            ApiKeys keys,
            OrgUnits units,
            Clock clock) {
        this.roles = roles;
        this.delegations = delegations;
        this.keys = keys;
        this.clock = clock;
        office = new Office(people, signIn, roles, units.list(), List.of());
        addClassName("fill");
        tabs.with("people", Words.t("ui.desk.people"))
                .with("roles", Words.t("ui.people.own_roles"))
                .with("standing-in", Words.t("ui.people.standing_in"))
                .with("keys", Words.t("ui.people.keys"))
                .with("rules", Words.t("ui.people.rules"));
        Div page = Bits.page(Words.t("ui.desk.people"));
        page.add(tabs);
        add(page);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        tabs.open(event.getLocation());
    }

    private Component part(String tab) {
        return switch (tab) {
            case "roles" -> new RoleList(roles);
            case "standing-in" -> new StandInList(delegations, office.people(), clock);
            case "keys" -> new KeyList(keys);
            case "rules" -> new RulesPanel(office.people());
            default -> new PeoplePart(office);
        };
    }
}
