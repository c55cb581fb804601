package org.hearth.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.RoutePrefix;
import com.vaadin.flow.router.RouterLayout;
import jakarta.inject.Inject;
import org.hearth.kernel.TenantId;
import org.hearth.kernel.port.Jobs;
import org.hearth.platform.SignIn;
import org.hearth.platform.grants.Grants;
import org.hearth.platform.oidc.SingleSignOn;
import org.hearth.search.Search;
import org.hearth.tenants.Tenant;
import org.hearth.tenants.Tenants;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Tone;
import org.hearth.ui.kit.Words;
import org.hearth.ui.session.Here;
import org.hearth.ui.session.OnDesk;
import org.hearth.ui.session.Places;

/** The page around every desk. The subsidiary's own colour lies over it, so that nobody works in the wrong company unawares. */
@RoutePrefix(":place")
public class Frame extends Div implements RouterLayout, AfterNavigationObserver {
    private final Div desk = Bits.classed("desk");
    private final Div notices = Bits.classed("notices");
    private final MainSearch search;

    @Inject
    Frame(
            SignIn signIn,
            SingleSignOn singleSignOn,
            Places places,
            Search find,
            Jobs jobs,
            Tenants tenants,
            Grants grants) {
        Here here = Here.get();
        addClassName("frame");
        getStyle().set("--tenant", here.colour());
        search = new MainSearch(find, () -> desk.getChildren().findFirst());
        search.setVisible(!here.isGroup() && here.may("search.use"));
        add(
                Bits.classed("tenant-stripe"),
                new Rail(here),
                new TopBar(here, signIn, singleSignOn, places, jobs, search),
                desk);
        notices.add(new ActingNotice(signIn, grants));
        TenantId tenant = here.bound().tenant();
        if (tenant != null) {
            tenants.find(tenant).filter(found -> !tenants.isChangeable(found)).ifPresent(this::notice);
        }
        add(notices);
    }

    /** Says for as long as the tab is open that nothing can be changed; every attempt is refused with the same words. */
    private void notice(Tenant tenant) {
        boolean suspended = tenant.state() == Tenant.State.SUSPENDED;
        Div notice = Bits.stripe(
                suspended ? "pause" : "refresh",
                Words.t(suspended ? "ui.shell.suspended" : "ui.shell.behind", "reason", tenant.stateReason()),
                Tone.AMBER);
        notice.addClassName("read-only-notice");
        notices.add(notice);
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        desk.removeAll();
        desk.getElement().appendChild(content.getElement());
    }

    @Override
    public void removeRouterLayoutContent(HasElement content) {
        desk.removeAll();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        search.clear();
        HasElement shown = event.getActiveChain().get(0);
        OnDesk mark = shown.getClass().getAnnotation(OnDesk.class);
        if (mark != null && !(shown instanceof HasDynamicTitle)) {
            String title =
                    Words.t("ui.desk." + mark.name()) + " · " + Here.get().name();
            ((Component) shown).getUI().ifPresent(ui -> ui.getPage().setTitle(title));
        }
    }
}
