package org.hearth.ui.people;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import org.hearth.platform.People;
import org.hearth.platform.PeopleRules;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Toast;
import org.hearth.ui.kit.Words;

/** What the subsidiary decides about its people as a whole; each tick holds at once and can be taken back. */
final class RulesPanel extends Div {
    private final People people;
    private final Checkbox managerFactor = new Checkbox(Words.t("ui.people.rule_factor"));
    private final Checkbox selfIssued = new Checkbox(Words.t("ui.people.rule_grants"));

    RulesPanel(People people) {
        this.people = people;
        addClassNames("card", "col", "rules");
        show(people.rules());
        managerFactor.addValueChangeListener(event -> decide(event.isFromClient()));
        selfIssued.addValueChangeListener(event -> decide(event.isFromClient()));
        add(
                managerFactor,
                Bits.text(Words.t("ui.people.rule_factor_hint"), "small", "soft", "under-tick"),
                selfIssued,
                Bits.text(Words.t("ui.people.rule_grants_hint"), "small", "soft", "under-tick"));
    }

    private void show(PeopleRules rules) {
        managerFactor.setValue(rules.managerFactor());
        selfIssued.setValue(rules.grantSelfIssued());
    }

    private void decide(boolean byHand) {
        if (byHand) {
            PeopleRules before = people.rules();
            people.decide(new PeopleRules(managerFactor.getValue(), selfIssued.getValue()));
            Toast.done(Words.t("ui.people.rules_kept"), () -> show(people.decide(before)));
        }
    }
}
