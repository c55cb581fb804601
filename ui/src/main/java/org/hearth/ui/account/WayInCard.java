package org.hearth.ui.account;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import org.hearth.platform.factor.FactorState;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Icon;
import org.hearth.ui.kit.Tone;
import org.hearth.ui.kit.Words;

/** How one comes in: the password, and the code of one's phone. */
final class WayInCard extends Div {
    private static final int FEW_CODES = 3;

    WayInCard(FactorState factor) {
        Div card = Bits.card(Words.t("ui.account.way_in"));
        Div state = Bits.row(Bits.badge(
                Words.t(factor.enrolled() ? "ui.people.factor_on" : "ui.people.factor_off"),
                factor.enrolled() ? Tone.CALM : Tone.AMBER));
        if (factor.enrolled()) {
            int left = factor.recoveryCodesLeft();
            state.add(Bits.text(
                    Words.t("ui.account.codes_left", "count", left), "small", left < FEW_CODES ? "attention" : "soft"));
        }
        card.add(
                line(
                        Words.t("ui.signin.password"),
                        Bits.row(Bits.text(Words.t("ui.signin.change_hint"), "small", "soft")),
                        "/password",
                        Words.t("ui.signin.change")),
                line(
                        Words.t("ui.factor.title"),
                        state,
                        "/second-factor",
                        Words.t(factor.enrolled() ? "ui.factor.replace" : "ui.account.set_up")));
        add(card);
    }

    private static Div line(String title, Div state, String address, String act) {
        Anchor link = new Anchor(address, Bits.text(act), new Icon("right"));
        link.setRouterIgnore(true);
        link.addClassNames("act", "small");
        return Bits.classed("held-role row", Bits.classed("col tight grow", Bits.text(title, "strong"), state), link);
    }
}
