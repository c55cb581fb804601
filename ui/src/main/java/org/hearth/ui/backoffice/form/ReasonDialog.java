package org.hearth.ui.backoffice.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.hearth.kernel.Refused;
import org.hearth.kernel.setting.DictionaryEntries;
import org.hearth.ui.dictionaries.EntryField;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.ProblemPanel;
import org.hearth.ui.kit.Tone;
import org.hearth.ui.kit.Words;

/** Asks why before something that cannot simply be undone; a refusal is shown in place and the dialog stays. */
public final class ReasonDialog extends Dialog {
    private final Div problem = new Div();
    private final Consumer<String> act;

    private ReasonDialog(String title, Consumer<String> act) {
        super(title);
        this.act = act;
        setWidth("480px");
    }

    /**
     * Asks for a reason in the person's own words.
     *
     * @param warning what will happen
     * @param verb the act's name on its button
     */
    public static ReasonDialog written(String title, String warning, String verb, Consumer<String> act) {
        TextArea reason = new TextArea(Words.t("ui.backoffice.reason"));
        reason.setWidthFull();
        reason.setMinRows(2);
        reason.setMaxLength(200);
        reason.setAutofocus(true);
        reason.setRequiredIndicatorVisible(true);
        return new ReasonDialog(title, act).asking(warning, verb, reason, reason::getValue);
    }

    /** Asks for a reason out of a dictionary. */
    public static ReasonDialog chosen(
            String title, String warning, String verb, DictionaryEntries reasons, Consumer<String> act) {
        EntryField reason = new EntryField(Words.t("ui.backoffice.reason"), reasons);
        reason.setRequiredIndicatorVisible(true);
        return new ReasonDialog(title, act).asking(warning, verb, reason, reason::kept);
    }

    private <F extends Component & HasValidation> ReasonDialog asking(
            String warning, String verb, F field, Supplier<String> reason) {
        add(Bits.col(new ProblemPanel(warning, Tone.AMBER), field, problem));
        getFooter()
                .add(
                        new Button(Words.t("ui.kit.close"), event -> close()),
                        Bits.primary(verb, event -> go(field, reason.get().strip())));
        return this;
    }

    private void go(HasValidation field, String reason) {
        problem.removeAll();
        if (reason.isEmpty()) {
            field.setErrorMessage(Words.t("ui.backoffice.reason_missing"));
            field.setInvalid(true);
            return;
        }
        try {
            act.accept(reason);
            close();
        } catch (Refused refused) {
            problem.add(ProblemPanel.of(refused));
        }
    }
}
