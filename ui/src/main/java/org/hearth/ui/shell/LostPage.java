package org.hearth.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import jakarta.servlet.http.HttpServletResponse;
import org.hearth.ui.kit.EmptyState;
import org.hearth.ui.kit.Words;

/** There is nothing at this address. */
public class LostPage extends Div implements HasErrorParameter<NotFoundException> {
    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> error) {
        Anchor home = new Anchor("/", Words.t("ui.shell.home"));
        home.setRouterIgnore(true);
        addClassName("centred");
        add(new EmptyState("pin", Words.t("ui.shell.lost"), Words.t("ui.shell.lost_hint"), home));
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
