package org.hearth.ui.headquarters.onboarding;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Map;
import org.hearth.kernel.Refused;
import org.hearth.kernel.TenantId;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Words;

/** Code, name, city and colour of a new subsidiary. */
final class IdentityForm extends Div {
    private static final String FIRST_COLOUR = "#0f6b66";

    private final TextField code = field(Words.t("ui.headquarters.code"), Words.t("ui.headquarters.code_hint"));
    private final TextField name = field(Words.t("ui.headquarters.company"), "");
    private final TextField city = field(Words.t("ui.headquarters.city"), "");
    private final Input colour = new Input();
    private final Map<String, TextField> fields = Map.of("code", code, "name", name, "city", city);

    IdentityForm() {
        addClassName("col");
        code.setAllowedCharPattern("[a-z0-9]");
        code.setMaxLength(31);
        code.setAutofocus(true);
        name.setMaxLength(100);
        city.setMaxLength(60);
        colour.setType("color");
        colour.setId("company-colour");
        colour.setValue(FIRST_COLOUR);
        NativeLabel label = new NativeLabel(Words.t("ui.headquarters.colour"));
        label.setFor(colour);
        label.addClassNames("small", "soft");
        Div bar = Bits.classed("colour-bar");
        bar.getStyle().set("--tenant", FIRST_COLOUR);
        colour.setValueChangeMode(ValueChangeMode.EAGER);
        colour.addValueChangeListener(event -> bar.getStyle().set("--tenant", event.getValue()));
        add(
                code,
                name,
                city,
                Bits.col(label, Bits.row(colour, bar)),
                Bits.text(Words.t("ui.headquarters.colour_hint"), "small", "quiet"));
    }

    String code() {
        return code.getValue();
    }

    String name() {
        return name.getValue();
    }

    String city() {
        return city.getValue();
    }

    String colour() {
        return colour.getValue();
    }

    /** Whether anything is missing yet. */
    boolean isBlank() {
        return fields.values().stream().anyMatch(field -> field.getValue().isBlank());
    }

    /** Says beside its field what is missing or wrong; whether nothing is. */
    boolean check() {
        for (TextField field : fields.values()) {
            boolean missing = field.getValue().isBlank();
            field.setErrorMessage(missing ? Words.t("ui.headquarters.required") : "");
            field.setInvalid(missing);
        }
        try {
            return !new TenantId(code()).code().isEmpty() && !isBlank();
        } catch (Refused refused) {
            refuse(refused);
            return false;
        }
    }

    /** Shows a refusal beside its field; false if it is about none of them. */
    boolean refuse(Refused refused) {
        String about = refused.code().equals("tenant_taken") ? "code" : refused.field();
        TextField field = fields.get(about);
        if (field == null) {
            return false;
        }
        field.setErrorMessage(Words.refusal(refused));
        field.setInvalid(true);
        field.focus();
        return true;
    }

    private static TextField field(String label, String hint) {
        TextField field = new TextField(label);
        field.setHelperText(hint);
        field.setManualValidation(true);
        field.setWidthFull();
        return field;
    }
}
