package org.hearth.ui.backoffice.form;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.hearth.kernel.Refused;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.ProblemPanel;
import org.hearth.ui.kit.Tone;
import org.hearth.ui.kit.Words;

/** Asks why before something that cannot simply be undone; a refusal is shown in place and the dialog stays. */
public final class ReasonDialog extends Dialog {
    private final TextArea reason = new TextArea(Words.t("ui.backoffice.reason"));
    private final Div problem = new Div();
    private final Consumer<String> act;

    /**
     * @param warning what will happen
     * @param verb the act's name on its button
     */
    public ReasonDialog(String title, String warning, String verb, Consumer<String> act) {
        super(title);
        this.act = act;
        reason.setWidthFull();
        reason.setMinRows(2);
        reason.setMaxLength(200);
        reason.setAutofocus(true);
        reason.setRequiredIndicatorVisible(true);
        setWidth("480px");
        add(Bits.col(new ProblemPanel(warning, Tone.AMBER), reason, problem));
        getFooter().add(new Button(Words.t("ui.kit.close"), event -> close()), Bits.primary(verb, event -> go()));
    }

    private void go() {
        problem.removeAll();
        if (reason.getValue().isBlank()) {
            reason.setErrorMessage(Words.t("ui.backoffice.reason_missing"));
            reason.setInvalid(true);
            return;
        }
        try {
            act.accept(reason.getValue().strip());
            close();
        } catch (Refused refused) {
            problem.add(ProblemPanel.of(refused));
        }
    }
}
