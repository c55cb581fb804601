package org.hearth.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import java.util.List;
import org.hearth.ui.kit.EmptyState;
import org.hearth.ui.kit.Words;
import org.hearth.ui.session.Here;

/** A subsidiary's address without a desk: goes on to the first desk that the person may use. */
@Route(value = "", layout = Frame.class)
public class HomePage extends Div implements BeforeEnterObserver {
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Here here = Here.get();
        List<Class<? extends Component>> desks = Rail.desks(here);
        if (desks.isEmpty()) {
            addClassName("centred");
            add(new EmptyState("shield", Words.t("ui.shell.no_desk"), Words.t("ui.shell.no_desk_hint")));
        } else {
            event.forwardTo(desks.get(0), new RouteParameters("place", here.place()));
        }
    }
}
