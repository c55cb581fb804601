package org.hearth.ui.headquarters.onboarding;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.stream.IntStream;
import org.hearth.kernel.Refused;
import org.hearth.tenants.templates.start.Choosable;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Words;
import org.jspecify.annotations.Nullable;

/** Which prices and settings a new subsidiary starts with, and in which version. */
final class TemplateForm extends Div {
    private final RadioButtonGroup<Choosable> choice = new RadioButtonGroup<>(Words.t("ui.headquarters.template"));
    private final Select<Integer> version = new Select<>();

    TemplateForm(List<Choosable> templates) {
        addClassName("col");
        version.setLabel(Words.t("ui.headquarters.template_version"));
        version.setItemLabelGenerator(this::label);
        choice.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        choice.setItems(templates);
        choice.setItemLabelGenerator(Templates::name);
        choice.addValueChangeListener(event -> versions(event.getValue()));
        choice.setValue(templates.stream()
                .filter(one -> one.code().equals("standard"))
                .findFirst()
                .orElse(templates.get(0)));
        choice.setManualValidation(true);
        add(choice, version, Bits.text(Words.t("ui.headquarters.template_hint"), "small", "quiet"));
    }

    Choosable template() {
        return choice.getValue();
    }

    /** Null where the template has no versions yet. */
    @Nullable
    Integer version() {
        return version.getValue();
    }

    /** Template and version as they are called. */
    String words() {
        Integer chosen = version();
        return Templates.name(template())
                + (chosen == null ? "" : ", " + Words.t("ui.headquarters.version", "number", chosen));
    }

    void refuse(Refused refused) {
        choice.setErrorMessage(Words.refusal(refused));
        choice.setInvalid(true);
    }

    /** The newest first; there is nothing to choose from one. */
    private void versions(Choosable template) {
        int newest = template.newest();
        version.setItems(IntStream.range(0, newest).mapToObj(i -> newest - i).toList());
        version.setValue(newest == 0 ? null : newest);
        version.setVisible(newest > 1);
    }

    private String label(Integer number) {
        return Words.t(
                number == template().newest() ? "ui.headquarters.version_newest" : "ui.headquarters.version",
                "number",
                number);
    }
}
