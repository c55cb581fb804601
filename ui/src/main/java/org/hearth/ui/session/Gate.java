package org.hearth.ui.session;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.hearth.kernel.Refused;
import org.hearth.platform.Session;
import org.hearth.platform.SignIn;

/**
 * Stands before every page: nobody passes unsigned, a tab is settled in the subsidiary that its address names, and an address of
 * another subsidiary loads the page anew instead of changing the tab under the person's hands.
 */
@Singleton
class Gate {
    private final SignIn signIn;
    private final Places places;

    @Inject
    Gate(SignIn signIn, Places places) {
        this.signIn = signIn;
        this.places = places;
    }

    void check(BeforeEnterEvent event) {
        Class<?> page = event.getNavigationTarget();
        Admits admits = page.getAnnotation(Admits.class);
        if (admits != null && admits.value() == Admits.Who.ANYBODY) {
            return;
        }
        UI ui = event.getUI();
        Optional<String> token = Pass.token(VaadinRequest.getCurrent());
        Optional<Session> session = token.flatMap(signIn::session);
        if (session.isEmpty()) {
            event.forwardTo(
                    "sign-in", QueryParameters.of("to", event.getLocation().getPathWithQueryParameters()));
            return;
        }
        if (session.get().mustChange() && (admits == null || admits.value() != Admits.Who.UNDER_NEW_PASSWORD)) {
            event.forwardTo("password");
            return;
        }
        if (session.get().mustEnrol() && admits == null) {
            event.forwardTo("second-factor");
            return;
        }
        String place = event.getRouteParameters().get("place").orElse("");
        Optional<Here> here = Here.of(ui);
        if (!place.isEmpty() && here.isEmpty()) {
            settle(ui, token.get(), place);
        } else if (!place.isEmpty() && !here.get().place().equals(place)) {
            event.forwardToUrl("/" + event.getLocation().getPathWithQueryParameters());
            return;
        }
        OnDesk desk = page.getAnnotation(OnDesk.class);
        if (desk != null && !Here.get().may(desk.permission())) {
            throw Refused.forbidden(desk.permission());
        }
    }

    private void settle(UI ui, String token, String code) {
        List<Places.Place> all = places.of(token);
        Places.Place place = all.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("tenant", code));
        Here here = new Here(token, places.choose(token, place), code, place.name(), place.colour(), all.size());
        here.settle(ui);
        VaadinRequest request = VaadinRequest.getCurrent();
        Tabs tabs = Tabs.settle(request, ui.getUIId(), here);
        ui.addDetachListener(event -> tabs.forget(ui.getUIId()));
        ScopePerRequest.enter(request, here);
    }
}
