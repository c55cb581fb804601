package org.hearth.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.hearth.kernel.Refused;
import org.hearth.ui.kit.EmptyState;
import org.hearth.ui.kit.Words;
import org.hearth.ui.session.Problems;

/** Stands in for a page that cannot be shown: refused with its reason, or broken with an id. */
public class ProblemPage extends Div implements HasErrorParameter<Exception> {
    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> error) {
        Optional<Refused> refused = Problems.refusal(error.getException());
        Anchor home = new Anchor("/", Words.t("ui.shell.home"));
        home.setRouterIgnore(true);
        addClassName("centred");
        if (refused.isPresent()) {
            add(new EmptyState("shield", Words.t("ui.shell.refused"), Problems.words(refused.get()), home));
            return refused.get().reason() == Refused.Reason.FORBIDDEN
                    ? HttpServletResponse.SC_FORBIDDEN
                    : HttpServletResponse.SC_NOT_FOUND;
        }
        String id = Problems.log(error.getException());
        add(new EmptyState("alert", Words.t("ui.shell.broken"), Words.t("ui.shell.broken_id", "id", id), home));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
