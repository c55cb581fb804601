package org.hearth.ui.kit.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.HashMap;
import java.util.Map;
import org.hearth.kernel.Refused;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.ProblemPanel;
import org.hearth.ui.kit.Words;

/** Asks for a few values and does one act with them; a refusal stands beside its field, or below, and the dialog stays. */
public final class FormDialog extends Dialog {
    private final Div fields = Bits.classed("col form-fields");
    private final Div problem = new Div();
    private final Map<String, HasValidation> checked = new HashMap<>();
    private final Runnable act;
    private final Button go;

    /**
     * @param verb the act's name on its button
     * @param act what is done; throws {@link Refused} if it cannot be
     */
    public FormDialog(String title, String verb, Runnable act) {
        super(title);
        this.act = act;
        setWidth("480px");
        setMaxHeight("86vh");
        fields.add(problem);
        add(fields);
        go = Bits.primary(verb, event -> go());
        getFooter().add(new Button(Words.t("ui.kit.close"), event -> close()), go);
    }

    /** Adds anything below what is there: a hint, a table. */
    public FormDialog with(Component... pieces) {
        for (Component piece : pieces) {
            fields.addComponentAtIndex(fields.getComponentCount() - 1, piece);
        }
        return this;
    }

    /** Adds a line of explanation, if there is one. */
    public FormDialog hint(String text) {
        return text.isEmpty() ? this : with(Bits.text(text, "soft"));
    }

    /** Adds a field; {@code name} is how a refusal names it. Enter in a text field does the act. */
    public <F extends Component & HasValidation> FormDialog field(String name, F field) {
        checked.put(name, field);
        if (field instanceof TextField text) {
            text.setWidthFull();
            text.setManualValidation(true);
            text.setValueChangeMode(ValueChangeMode.EAGER);
            text.addKeyPressListener(Key.ENTER, event -> go());
        }
        return with(field);
    }

    /** For more than a few fields. */
    public FormDialog wide() {
        setWidth("760px");
        return this;
    }

    private void go() {
        problem.removeAll();
        checked.values().forEach(field -> field.setInvalid(false));
        try {
            act.run();
            close();
        } catch (Refused refused) {
            HasValidation field = checked.get(refused.field());
            if (field == null) {
                problem.add(ProblemPanel.of(refused));
                problem.scrollIntoView();
            } else {
                field.setErrorMessage(Words.refusal(refused));
                field.setInvalid(true);
            }
        }
    }
}
