package org.hearth.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import org.hearth.kernel.port.Jobs;
import org.hearth.platform.SignIn;
import org.hearth.platform.oidc.SingleSignOn;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Icon;
import org.hearth.ui.kit.Words;
import org.hearth.ui.session.Here;
import org.hearth.ui.session.Pass;
import org.hearth.ui.session.Places;
import org.hearth.ui.session.Places.Place;

/** The subsidiary, the search box, and on the right what belongs to the person: tasks, language, light, name. */
final class TopBar extends Div {
    private final Here here;
    private final SignIn signIn;
    private final SingleSignOn singleSignOn;
    private final Places places;

    TopBar(Here here, SignIn signIn, SingleSignOn singleSignOn, Places places, Jobs jobs, Component search) {
        this.here = here;
        this.signIn = signIn;
        this.singleSignOn = singleSignOn;
        this.places = places;
        addClassName("top");
        add(tenant(), search);
        if (!here.isGroup() && here.may("jobs.view")) {
            add(new TasksMenu(jobs));
        }
        add(new LanguageSwitch(), new LightSwitch(), person());
    }

    private Component tenant() {
        Div tenant = Bits.classed("tenant", Bits.text("", "dot"), Bits.text(here.name()));
        if (here.choices() < 2) {
            return tenant;
        }
        tenant.addClassName("many");
        tenant.add(new Icon("down"));
        tenant.getElement().setAttribute("tabindex", "0").setAttribute("role", "button");
        Popover choice = new Popover();
        choice.setTarget(tenant);
        choice.setPosition(PopoverPosition.BOTTOM_START);
        Div menu =
                Bits.classed("menu", Bits.classed("menu-head small quiet", Bits.text(Words.t("ui.shell.choose_hint"))));
        for (Place place : places.of(here.token())) {
            Div dot = Bits.classed("tenant-dot");
            dot.getStyle().set("--tenant", place.colour());
            menu.add(item(place.name(), dot, "/" + place.code()));
        }
        choice.add(menu);
        return new Div(tenant, choice);
    }

    private Component person() {
        NativeButton face = new NativeButton();
        face.addClassName("tool");
        face.add(Bits.text(here.person().substring(0, 1), "face"), Bits.text(here.person()));
        Popover menu = new Popover();
        menu.setTarget(face);
        menu.setPosition(PopoverPosition.BOTTOM_END);
        Div items = Bits.classed(
                "menu",
                Bits.classed(
                        "menu-head",
                        Bits.text(here.person(), "strong"),
                        Bits.classed("small quiet", Bits.text(here.name()))),
                item(Words.t("ui.account.title"), new Icon("people"), "/" + here.path("me")),
                item(Words.t("ui.factor.title"), new Icon("shield"), "/second-factor"),
                act("door", Words.t("ui.shell.sign_out"), () -> {
                    boolean through = singleSignOn.isThrough(here.token());
                    signIn.signOut(here.token());
                    leave(through ? "/sign-in?out=1" : "/sign-in");
                }),
                new Hr(),
                act("shield", Words.t("ui.shell.sign_out_everywhere"), () -> {
                    signIn.signOutEverywhere(here.bound().actor().personId());
                    leave("/sign-in");
                }));
        menu.add(items);
        return new Div(face, menu);
    }

    private void leave(String to) {
        Pass.take(VaadinRequest.getCurrent(), VaadinResponse.getCurrent());
        getUI().ifPresent(ui -> ui.getPage().setLocation(to));
    }

    private static Anchor item(String text, Component sign, String address) {
        Anchor link = new Anchor(address, sign, Bits.text(text));
        link.setRouterIgnore(true);
        link.addClassName("menu-item");
        return link;
    }

    private static NativeButton act(String icon, String text, Runnable act) {
        NativeButton button = new NativeButton("", event -> act.run());
        button.add(new Icon(icon), Bits.text(text));
        button.addClassName("menu-item");
        return button;
    }
}
