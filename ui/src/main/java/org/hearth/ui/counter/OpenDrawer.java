package org.hearth.ui.counter;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.hearth.kernel.Money;
import org.hearth.kernel.Refused;
import org.hearth.payments.Counter;
import org.hearth.tenants.units.OrgUnit;
import org.hearth.tenants.units.OrgUnits;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.ProblemPanel;
import org.hearth.ui.kit.Words;

/** Begins the clerk's day: in which service centre, with how much cash. */
final class OpenDrawer extends Dialog {
    OpenDrawer(Counter counter, OrgUnits units, Runnable after) {
        super(Words.t("ui.counter.open_drawer"));
        List<OrgUnit> centres = units.list().stream()
                .filter(unit -> unit.kind().equals("CENTRE"))
                .toList();
        Select<OrgUnit> centre = new Select<>();
        centre.setLabel(Words.t("ui.counter.centre"));
        centre.setItems(centres);
        centre.setItemLabelGenerator(OrgUnit::name);
        centres.stream().findFirst().ifPresent(centre::setValue);
        TextField cash = new TextField(Words.t("ui.counter.float"));
        cash.addThemeName("money");
        cash.setValue("500.00");
        cash.setAllowedCharPattern("[0-9.]");
        cash.setValueChangeMode(ValueChangeMode.EAGER);
        cash.setAutoselect(true);
        cash.focus();
        Div problem = new Div();
        Button open = Bits.primary(Words.t("ui.counter.open_drawer"), event -> {
            problem.removeAll();
            if (centre.getValue() == null || !cash.getValue().matches("\\d{1,7}(\\.\\d{0,2})?")) {
                cash.setInvalid(true);
                cash.setErrorMessage(Words.t("ui.counter.float_wrong"));
                return;
            }
            try {
                counter.openDrawer(centre.getValue().id(), Money.ofYuan(cash.getValue()));
                close();
                after.run();
            } catch (Refused refused) {
                problem.add(ProblemPanel.of(refused));
            }
        });
        open.addClickShortcut(Key.ENTER).listenOn(this);
        centre.setWidthFull();
        cash.setWidthFull();
        add(Bits.col(centre, cash, problem));
        getFooter().add(new Button(Words.t("ui.kit.close"), event -> close()), open);
        setWidth("380px");
    }
}
