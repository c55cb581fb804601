package org.hearth.ui.customer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.hearth.customers.CustomerCard;
import org.hearth.customers.Customers;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Format;
import org.hearth.ui.kit.ProblemPanel;
import org.hearth.ui.kit.Tone;
import org.hearth.ui.kit.Words;

/** Shows a telephone number in clear for a reason, which is kept. */
final class RevealDialog extends Dialog {
    RevealDialog(Customers customers, CustomerCard customer) {
        super(Words.t("ui.customer.reveal"));
        ComboBox<String> reason = new ComboBox<>(
                Words.t("ui.customer.reveal_reason"),
                List.of(
                        Words.t("ui.customer.reason_call_back"),
                        Words.t("ui.customer.reason_verify"),
                        Words.t("ui.customer.reason_emergency")));
        reason.setAllowCustomValue(true);
        reason.addCustomValueSetListener(event -> reason.setValue(event.getDetail()));
        reason.setWidth("320px");
        Div number = Bits.classed("mono strong");
        Button show = Bits.primary(Words.t("ui.customer.reveal"), event -> {
            if (reason.getValue() != null) {
                number.setText(Format.text(customers.revealPhone(customer.id(), reason.getValue())));
            }
        });
        add(Bits.col(new ProblemPanel(Words.t("ui.customer.reveal_kept"), Tone.BLUE), reason, number));
        getFooter().add(new Button(Words.t("ui.kit.close"), event -> close()), show);
    }
}
