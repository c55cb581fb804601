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
import org.hearth.kernel.port.Jobs;
import org.hearth.platform.SignIn;
import org.hearth.search.Search;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Words;
import org.hearth.ui.session.Here;
import org.hearth.ui.session.OnDesk;
import org.hearth.ui.session.Places;

/** The page around every desk. The subsidiary's own colour lies over it, so that nobody works in the wrong company unawares. */
@RoutePrefix(":place")
public class Frame extends Div implements RouterLayout, AfterNavigationObserver {
    private final Div desk = Bits.classed("desk");
    private final MainSearch search;

    @Inject
    Frame(SignIn signIn, Places places, Search find, Jobs jobs) {
        Here here = Here.get();
        addClassName("frame");
        getStyle().set("--tenant", here.colour());
        search = new MainSearch(find, () -> desk.getChildren().findFirst());
        search.setVisible(!here.isGroup() && here.may("search.use"));
        add(Bits.classed("tenant-stripe"), new Rail(here), new TopBar(here, signIn, places, jobs, search), desk);
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
