package org.hearth.ui.audit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import org.hearth.platform.audit.AuditBook.Act;
import org.hearth.platform.audit.SecurityBook;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Format;
import org.hearth.ui.kit.Words;

/** One act in full: what was kept, value by value. */
final class ActDialog extends Dialog {
    ActDialog(Act act) {
        super(ActWords.of(act.act()));
        setWidth("600px");
        Div facts = Bits.classed("facts");
        fact(facts, Words.t("ui.audit.number"), Format.count(act.id()));
        fact(facts, Words.t("ui.audit.at"), Format.minute(act.at()));
        fact(facts, Words.t("ui.audit.person"), act.person());
        fact(facts, Words.t("ui.audit.thing"), ActWords.thing(act.thing()));
        ActWords.values(act.details()).forEach((name, value) -> fact(facts, name, value));
        add(facts);
        getFooter().add(new Button(Words.t("ui.kit.close"), event -> close()));
    }

    ActDialog(SecurityBook.Act act) {
        super(ActWords.of(act.act()));
        setWidth("600px");
        Div facts = Bits.classed("facts");
        fact(facts, Words.t("ui.audit.number"), Format.count(act.id()));
        fact(facts, Words.t("ui.audit.at"), Format.minute(act.at()));
        fact(facts, Words.t("ui.audit.person"), Format.text(act.actor()));
        fact(facts, Words.t("ui.audit.thing"), SecurityDesk.thing(act));
        fact(facts, Words.t("ui.security.company"), Format.text(act.tenant()));
        fact(facts, Words.t("ui.security.address"), Format.text(act.address()));
        ActWords.values(act.details()).forEach((name, value) -> fact(facts, name, value));
        add(facts);
        getFooter().add(new Button(Words.t("ui.kit.close"), event -> close()));
    }

    private static void fact(Div facts, String name, String value) {
        facts.add(Bits.text(name, "quiet"), Bits.text(value));
    }
}
