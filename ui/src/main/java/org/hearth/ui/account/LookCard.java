package org.hearth.ui.account;

import com.vaadin.flow.component.html.Div;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Words;
import org.hearth.ui.shell.LanguageSwitch;
import org.hearth.ui.shell.LightSwitch;

/** Language and light; both are kept in the browser. */
final class LookCard extends Div {
    LookCard() {
        Div card = Bits.card(Words.t("ui.account.look"));
        card.add(
                Bits.classed(
                        "held-role row",
                        Bits.classed(
                                "col tight grow",
                                Bits.text(Words.t("ui.account.language"), "strong"),
                                Bits.text(Words.t("ui.account.language_is"), "small", "soft")),
                        new LanguageSwitch()),
                Bits.classed(
                        "held-role row",
                        Bits.classed("col tight grow", Bits.text(Words.t("ui.shell.light"), "strong")),
                        new LightSwitch()));
        add(card);
    }
}
