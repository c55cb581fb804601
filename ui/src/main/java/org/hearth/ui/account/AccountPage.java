package org.hearth.ui.account;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.hearth.platform.Membership;
import org.hearth.platform.Session;
import org.hearth.platform.SignIn;
import org.hearth.platform.factor.SecondFactor;
import org.hearth.platform.people.Delegations;
import org.hearth.tenants.units.OrgUnit;
import org.hearth.tenants.units.OrgUnits;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Words;
import org.hearth.ui.people.roles.Held;
import org.hearth.ui.session.Here;
import org.hearth.ui.shell.Frame;

/** One's own account, for everybody who is signed in: what one holds here, handing it over, password, second factor, sessions. */
@Route(value = "me", layout = Frame.class)
public class AccountPage extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final SignIn signIn;
    private final SecondFactor factor;
    private final Delegations delegations;
    private final OrgUnits units;
    private final Clock clock;
    private final Div page = Bits.page(Words.t("ui.account.title"));

    @Inject
    AccountPage(SignIn signIn, SecondFactor factor, Delegations delegations, OrgUnits units, Clock clock) {
        this.signIn = signIn;
        this.factor = factor;
        this.delegations = delegations;
        this.units = units;
        this.clock = clock;
        addClassNames("fill", "scroll");
        page.addClassName("account");
        add(page);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Here here = Here.get();
        Optional<Session> session = signIn.session(here.token());
        if (session.isEmpty()) {
            return;
        }
        while (page.getComponentCount() > 1) {
            page.remove(page.getComponentAt(1));
        }
        List<Membership> held = session.get().in(here.bound().tenant());
        Div left = Bits.col(roles(session.get(), held));
        if (here.bound().tenant() != null && !held.isEmpty()) {
            left.add(new HandOverCard(delegations, clock, session.get().personId()));
        }
        Div right = Bits.col(new WayInCard(factor.state(here.token())), new LookCard(), new SessionsCard(signIn));
        page.add(Bits.classed("account-columns", left, right));
    }

    @Override
    public String getPageTitle() {
        return Words.t("ui.account.title") + " · " + Here.get().name();
    }

    private Div roles(Session session, List<Membership> held) {
        Div card = Bits.card(Words.t("ui.account.roles_here"));
        card.add(Bits.classed(
                "row account-who",
                Bits.text(session.name().substring(0, 1), "face", "large"),
                Bits.classed(
                        "col tight",
                        Bits.text(session.name(), "strong"),
                        Bits.text(session.login(), "mono", "quiet"))));
        List<OrgUnit> known = held.stream().allMatch(one -> one.unitIds().isEmpty()) ? List.of() : units.list();
        for (Membership one : held) {
            Div words = Bits.classed(
                    "col tight grow",
                    Bits.text(Held.role(one), "strong", "clip"),
                    Bits.text(Held.reach(one, known), "small", "soft"));
            if (one.standIn() != null) {
                words.add(Bits.text(Held.standIn(one), "small", "attention"));
            }
            card.add(Bits.classed("held-role row", words));
        }
        if (held.isEmpty()) {
            card.add(Bits.text(Words.t("ui.account.nothing_here"), "quiet"));
        }
        return card;
    }
}
