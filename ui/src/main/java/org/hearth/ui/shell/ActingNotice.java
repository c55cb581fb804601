package org.hearth.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearth.platform.Session;
import org.hearth.platform.Session.ActingFor;
import org.hearth.platform.SignIn;
import org.hearth.platform.grants.Grants;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Format;
import org.hearth.ui.kit.Icon;
import org.hearth.ui.kit.Tone;
import org.hearth.ui.kit.Words;
import org.hearth.ui.session.Here;

/**
 * Open grants of the person for customers of other subsidiaries. Where one acts it lies under the top bar, with its end, the way back
 * and the means to end it; at home it is the way there.
 */
final class ActingNotice extends Div {
    private final Grants grants;

    ActingNotice(SignIn signIn, Grants grants) {
        this.grants = grants;
        Here here = Here.get();
        Optional<Session> session = signIn.session(here.token());
        for (ActingFor grant : session.map(Session::actingFor).orElse(List.of())) {
            boolean isHere = grant.tenant().equals(here.bound().tenant());
            boolean belongs =
                    session.stream().anyMatch(one -> !one.in(grant.tenant()).isEmpty());
            if (!belongs) {
                add(isHere ? acting(grant, home(session.get())) : waiting(grant));
            }
        }
        setVisible(getComponentCount() > 0);
    }

    /** The grant by which alone the person is in this subsidiary, if so. */
    static Optional<ActingFor> of(SignIn signIn, Here here) {
        return signIn.session(here.token()).stream()
                .filter(session -> here.bound().tenant() != null
                        && session.in(here.bound().tenant()).isEmpty()
                        && session.in(null).isEmpty())
                .flatMap(session -> session.actingFor().stream())
                .filter(grant -> grant.tenant().equals(here.bound().tenant()))
                .findFirst();
    }

    private Div acting(ActingFor grant, String home) {
        Div stripe = Bits.stripe("exchange", Words.t("ui.grants.acting", values(grant)), Tone.BLUE);
        Button end = new Button(Words.t("ui.grants.end"), event -> {
            grants.end(grant.grantId());
            UI.getCurrent().getPage().setLocation("/" + home);
        });
        end.addThemeName("small");
        stripe.add(Bits.classed("grow"), link("/" + home, "left", "ui.grants.back"), end);
        return stripe;
    }

    private static Div waiting(ActingFor grant) {
        Div stripe = Bits.stripe("exchange", Words.t("ui.grants.elsewhere", values(grant)), Tone.BLUE);
        stripe.add(Bits.classed("grow"), link("/" + grant.tenant().code(), "right", "ui.grants.enter"));
        return stripe;
    }

    private static Map<String, Object> values(ActingFor grant) {
        return Map.of(
                "company", grant.tenantName(),
                "customer", grant.customerNumber(),
                "until", Format.clock(grant.until()));
    }

    private static Anchor link(String address, String icon, String key) {
        Anchor link = new Anchor(address, new Icon(icon), Bits.text(Words.t(key)));
        link.setRouterIgnore(true);
        link.addClassNames("act", "small");
        return link;
    }

    private static String home(Session session) {
        return session.memberships().stream()
                .findFirst()
                .map(held -> held.tenant() == null ? Here.GROUP : held.tenant().code())
                .orElse("");
    }
}
