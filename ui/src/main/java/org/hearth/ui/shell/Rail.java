package org.hearth.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.HighlightConditions;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Comparator;
import java.util.List;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Icon;
import org.hearth.ui.kit.Words;
import org.hearth.ui.session.Here;
import org.hearth.ui.session.OnDesk;

/** The desks that the person may use here, icons alone or with their names. */
final class Rail extends Div {
    Rail(Here here) {
        addClassName("rail");
        getElement().setAttribute("role", "navigation");
        add(Bits.classed("brand", new Icon("flame"), Bits.text("Hearth", "rail-label")));
        for (Class<? extends Component> desk : desks(here)) {
            add(link(desk, here));
        }
        NativeButton turn = new NativeButton();
        turn.add(new Icon("right"), Bits.text(Words.t("ui.shell.rail"), "rail-label"));
        turn.addClassName("turn");
        turn.getElement().setAttribute("aria-label", Words.t("ui.shell.rail"));
        turn.getElement().executeJs("this.addEventListener('click', () => window.hearth.toggleRail())");
        add(Bits.classed("spring"), turn);
    }

    /** The desks of this place that the person may open, in order. */
    static List<Class<? extends Component>> desks(Here here) {
        return RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
                .<Class<? extends Component>>map(RouteData::getNavigationTarget)
                .filter(page -> page.isAnnotationPresent(OnDesk.class))
                .filter(page -> !mark(page).icon().isEmpty())
                .filter(page -> mark(page).group() == here.isGroup())
                .filter(page -> here.may(mark(page).permission()))
                .distinct()
                .sorted(Comparator.comparingInt(page -> mark(page).order()))
                .toList();
    }

    private static RouterLink link(Class<? extends Component> desk, Here here) {
        RouterLink link = new RouterLink(desk, new RouteParameters("place", here.place()));
        String name = Words.t("ui.desk." + mark(desk).name());
        link.add(new Icon(mark(desk).icon()), Bits.text(name, "rail-label"));
        link.setHighlightCondition(HighlightConditions.locationPrefix());
        link.getElement().setAttribute("title", name).setAttribute("aria-label", name);
        return link;
    }

    private static OnDesk mark(Class<?> page) {
        return page.getAnnotation(OnDesk.class);
    }
}
