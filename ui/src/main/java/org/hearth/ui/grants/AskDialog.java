package org.hearth.ui.grants;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import org.hearth.kernel.Refused;
import org.hearth.platform.grants.Grant;
import org.hearth.platform.grants.GrantAct;
import org.hearth.platform.grants.Grants;
import org.hearth.tenants.Tenant;
import org.hearth.ui.kit.Format;
import org.hearth.ui.kit.Toast;
import org.hearth.ui.kit.Words;
import org.hearth.ui.kit.form.FormDialog;
import org.hearth.ui.session.Here;

/** Asks to act for one customer of another subsidiary: which, for what, how long and why. */
final class AskDialog {
    private static final int USUAL_MINUTES = 30;

    private AskDialog() {}

    /** @param asked called when it is on its way */
    static void open(Grants grants, Runnable asked) {
        ComboBox<Tenant> to = new ComboBox<>(Words.t("ui.grants.to"));
        to.setItems(grants.companies().stream()
                .filter(tenant -> tenant.state() == Tenant.State.ACTIVE)
                .filter(tenant -> !tenant.id().equals(Here.get().bound().tenant()))
                .toList());
        to.setItemLabelGenerator(Tenant::name);
        to.setManualValidation(true);
        to.setWidthFull();
        TextField customer = new TextField(Words.t("ui.grants.customer"));
        customer.setHelperText(Words.t("ui.grants.customer_hint"));
        CheckboxGroup<GrantAct> acts = new CheckboxGroup<>(Words.t("ui.grants.acts"));
        acts.setItems(GrantAct.values());
        acts.setItemLabelGenerator(Words::label);
        acts.setValue(Set.of(GrantAct.VIEW));
        Select<Integer> minutes = new Select<>();
        minutes.setLabel(Words.t("ui.grants.how_long"));
        minutes.setItems(15, USUAL_MINUTES, 60, 120, 240, 480);
        minutes.setItemLabelGenerator(one -> Words.t("ui.grants.minutes", "minutes", one));
        minutes.setValue(USUAL_MINUTES);
        TextField reason = new TextField(Words.t("ui.standing.reason"));
        reason.setHelperText(Words.t("ui.grants.reason_hint"));
        new FormDialog(Words.t("ui.grants.ask"), Words.t("ui.grants.ask_now"), () -> {
                    Tenant chosen = to.getValue();
                    if (chosen == null) {
                        throw Refused.invalid("to", "tenant_missing");
                    }
                    Grant grant = grants.ask(new Grant.Wanted(
                            chosen.id(), customer.getValue(), acts.getValue(), minutes.getValue(), reason.getValue()));
                    asked.run();
                    Toast.done(
                            grant.state() == Grant.State.OPEN
                                    ? Words.t("ui.grants.is_open", "until", Format.minute(grant.until()))
                                    : Words.t("ui.grants.is_asked", "company", chosen.name()));
                })
                .field("to", to)
                .field("customerNumber", customer)
                .field("acts", acts)
                .field("minutes", minutes)
                .field("reason", reason)
                .open();
    }
}
