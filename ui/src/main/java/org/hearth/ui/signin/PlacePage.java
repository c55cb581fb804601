package org.hearth.ui.signin;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.EmptyState;
import org.hearth.ui.kit.Icon;
import org.hearth.ui.kit.Words;
import org.hearth.ui.session.Pass;
import org.hearth.ui.session.Places;
import org.hearth.ui.session.Places.Place;
import org.hearth.ui.shell.LanguageSwitch;
import org.hearth.ui.shell.LightSwitch;

/** The house's own address: whoever works in one place goes on there, whoever works in several chooses. */
@Route("")
public class PlacePage extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final Places places;

    @Inject
    PlacePage(Places places) {
        this.places = places;
        addClassName("signin");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<Place> all = Pass.token(VaadinRequest.getCurrent()).map(places::of).orElse(List.of());
        if (all.size() == 1) {
            event.forwardToUrl("/" + all.get(0).code());
            return;
        }
        Div list = Bits.classed("signin-form", new H1(Words.t("ui.signin.choose")));
        for (Place place : all) {
            list.add(choice(place));
        }
        if (all.isEmpty()) {
            list.add(new EmptyState("shield", Words.t("ui.signin.nowhere"), Words.t("ui.signin.nowhere_hint")));
        }
        Div side = Bits.classed("signin-side", Bits.classed("brand", new Icon("flame"), Bits.text("Hearth")));
        add(side, list, Bits.classed("signin-tools", new LanguageSwitch(), new LightSwitch()));
    }

    @Override
    public String getPageTitle() {
        return Words.t("ui.signin.choose") + " · Hearth";
    }

    private static Anchor choice(Place place) {
        Span name = Bits.text(place.name(), "choice-name", "grow");
        String roles = place.roles().stream().map(Words::label).collect(Collectors.joining(" · "));
        Anchor link = new Anchor("/" + place.code(), name, Bits.text(roles, "quiet", "small"), new Icon("right"));
        link.setRouterIgnore(true);
        link.addClassName("choice");
        link.getStyle().set("--tenant", place.colour());
        return link;
    }
}
