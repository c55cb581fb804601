package org.hearth.ui.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import org.hearth.platform.People;
import org.hearth.platform.SignIn;
import org.hearth.platform.people.Regions;
import org.hearth.tenants.Tenant;
import org.hearth.tenants.Tenants;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Words;
import org.hearth.ui.people.regions.RegionList;
import org.hearth.ui.session.OnDesk;
import org.hearth.ui.shell.Frame;

/** Everybody in the group, whatever he holds and where: {@code ?person=} who is looked at; {@code ?tab=regions} the regions. */
@Route(value = "everybody", layout = Frame.class)
@OnDesk(name = "everybody", permission = "people.manage", icon = "people", order = 80, group = true)
public class GroupPeopleDesk extends Div implements BeforeEnterObserver {
    private final Office office;
    private final Regions regions;
    private final PeopleTabs tabs = new PeopleTabs(this::part);

    @Inject
    GroupPeopleDesk(People people, SignIn signIn, Regions regions, Tenants tenants) {
        this.regions = regions;
        List<Tenant> reachable = tenants.overview().stream()
                .filter(tenant -> tenant.state().isReachable())
                .toList();
        office = new Office(people, signIn, null, List.of(), reachable);
        addClassName("fill");
        tabs.with("people", Words.t("ui.desk.people")).with("regions", Words.t("ui.regions.title"));
        Div page = Bits.page(Words.t("ui.desk.everybody"));
        page.add(tabs);
        add(page);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        tabs.open(event.getLocation());
    }

    private Component part(String tab) {
        return tab.equals("regions")
                ? new RegionList(regions, office.tenants(), office.people())
                : new PeoplePart(office);
    }
}
