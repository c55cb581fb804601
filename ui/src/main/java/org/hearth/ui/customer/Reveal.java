package org.hearth.ui.customer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.hearth.customers.CustomerCard;
import org.hearth.customers.Customers;
import org.hearth.kernel.Refused;
import org.hearth.tenants.dictionaries.Dictionaries;
import org.hearth.ui.dictionaries.EntryField;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Format;
import org.hearth.ui.kit.ProblemPanel;
import org.hearth.ui.kit.Tone;
import org.hearth.ui.kit.Words;

/** Shows a telephone number in clear for a reason, which is kept. */
@Singleton
public class Reveal {
    private final Customers customers;
    private final Dictionaries dictionaries;

    @Inject
    Reveal(Customers customers, Dictionaries dictionaries) {
        this.customers = customers;
        this.dictionaries = dictionaries;
    }

    /** Asks for the reason, then shows the customer's number. */
    void ask(CustomerCard customer) {
        Dialog dialog = new Dialog(Words.t("ui.customer.reveal"));
        EntryField reason = new EntryField(Words.t("ui.customer.reveal_reason"), dictionaries.of("reveal"));
        Div number = Bits.classed("mono strong");
        Div problem = new Div();
        Button show = Bits.primary(Words.t("ui.customer.reveal"), event -> {
            problem.removeAll();
            try {
                number.setText(Format.text(customers.revealPhone(customer.id(), reason.kept())));
            } catch (Refused refused) {
                problem.add(ProblemPanel.of(refused));
            }
        });
        dialog.setWidth("440px");
        dialog.add(Bits.col(new ProblemPanel(Words.t("ui.customer.reveal_kept"), Tone.BLUE), reason, number, problem));
        dialog.getFooter().add(new Button(Words.t("ui.kit.close"), event -> dialog.close()), show);
        dialog.open();
    }
}
