package org.hearth.ui.backoffice.prices;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.hearth.kernel.Refused;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.ProblemPanel;
import org.hearth.ui.kit.Words;

/** A plan's code, name and kind of customer. */
final class NewPlanDialog extends Dialog {
    /** What is done with the answers; may refuse. */
    interface Create {
        void plan(String code, String name, String customerKind);
    }

    private final TextField code = new TextField(Words.t("ui.backoffice.plan_code"));
    private final TextField name = new TextField(Words.t("ui.backoffice.plan_name"));
    private final Select<String> kind = new Select<>();
    private final Div problem = new Div();

    NewPlanDialog(Create create) {
        super(Words.t("ui.backoffice.new_plan"));
        code.setAllowedCharPattern("[a-z0-9-]");
        code.setHelperText(Words.t("ui.backoffice.plan_code_hint"));
        code.setAutofocus(true);
        code.setWidthFull();
        name.setWidthFull();
        kind.setLabel(Words.t("ui.backoffice.customer_kind"));
        kind.setItems("R", "C");
        kind.setItemLabelGenerator(one -> Words.label("CustomerKind", one));
        kind.setValue("R");
        setWidth("420px");
        add(Bits.col(code, name, kind, problem));
        getFooter()
                .add(
                        new Button(Words.t("ui.kit.close"), event -> close()),
                        Bits.primary(Words.t("ui.backoffice.create"), event -> go(create)));
    }

    private void go(Create create) {
        problem.removeAll();
        try {
            create.plan(code.getValue(), name.getValue(), kind.getValue());
            close();
        } catch (Refused refused) {
            problem.add(ProblemPanel.of(refused));
        }
    }
}
