package org.hearth.ui.headquarters.onboarding;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import org.hearth.tenants.NewTenant;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Tone;
import org.hearth.ui.kit.Words;

/** What is about to be made, to be read once more. */
final class CheckPanel extends Div {
    CheckPanel(NewTenant wanted, String template) {
        addClassName("col");
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        add(facts, "ui.headquarters.company", wanted.name());
        add(facts, "ui.headquarters.city", wanted.city());
        add(facts, "ui.headquarters.code", wanted.code());
        add(facts, "ui.headquarters.address", "/" + wanted.code());
        add(facts, "ui.headquarters.template", template);
        Div colour = Bits.classed("colour-bar");
        colour.getStyle().set("--tenant", String.valueOf(wanted.colour()));
        add(
                colour,
                facts,
                Bits.stripe("info", Words.t("ui.headquarters.code_forever"), Tone.AMBER),
                Bits.text(Words.t("ui.headquarters.what_happens"), "small", "soft"));
    }

    private static void add(DescriptionList facts, String key, String value) {
        facts.add(new DescriptionList.Term(Words.t(key)), new DescriptionList.Description(Bits.text(value, "strong")));
    }
}
