package org.hearth.ui.headquarters.onboarding;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Words;

/** The four steps and where one is. */
final class StepBar extends Div {
    StepBar(int current) {
        addClassName("steps");
        List<String> names = List.of(
                Words.t("ui.headquarters.step_identity"),
                Words.t("ui.headquarters.step_template"),
                Words.t("ui.headquarters.step_check"),
                Words.t("ui.headquarters.step_result"));
        for (int at = 1; at <= names.size(); at++) {
            Div step = Bits.classed(
                    at < current ? "step done" : at == current ? "step now" : "step",
                    Bits.text(at < current ? "✓" : String.valueOf(at), "step-number"),
                    Bits.text(names.get(at - 1)));
            if (at == current) {
                step.getElement().setAttribute("aria-current", "step");
            }
            add(step);
        }
    }
}
