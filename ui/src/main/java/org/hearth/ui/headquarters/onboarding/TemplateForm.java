package org.hearth.ui.headquarters.onboarding;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.util.Set;
import org.hearth.kernel.Refused;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Words;

/** Which prices and settings a new subsidiary starts with. */
final class TemplateForm extends Div {
    private final RadioButtonGroup<String> choice = new RadioButtonGroup<>(Words.t("ui.headquarters.template"));

    TemplateForm(Set<String> templates) {
        addClassName("col");
        choice.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        choice.setItems(templates);
        choice.setItemLabelGenerator(Templates::name);
        choice.setValue(
                templates.contains("standard")
                        ? "standard"
                        : templates.iterator().next());
        choice.setManualValidation(true);
        add(choice, Bits.text(Words.t("ui.headquarters.template_hint"), "small", "quiet"));
    }

    String template() {
        return choice.getValue();
    }

    void refuse(Refused refused) {
        choice.setErrorMessage(Words.refusal(refused));
        choice.setInvalid(true);
    }
}
