package org.hearth.ui.templates;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Words;
import org.hearth.ui.templates.Promise.Unit;

/** A promise typed as a number and its unit; its value is what a template writes. */
final class PromiseField extends CustomField<String> {
    private static final int MOST = 99_999;

    private final IntegerField number = new IntegerField();
    private final Select<Unit> unit = new Select<>();

    PromiseField() {
        super("");
        number.setMin(1);
        number.setMax(MOST);
        number.setWidth("72px");
        number.setAriaLabel(Words.t("ui.templates.value"));
        unit.setItems(Unit.values());
        unit.setItemLabelGenerator(Words::label);
        unit.setValue(Unit.HOURS);
        unit.setWidth("118px");
        unit.setAriaLabel(Words.t("ui.templates.unit"));
        add(Bits.row(number, unit));
    }

    @Override
    protected String generateModelValue() {
        Integer typed = number.getValue();
        return typed == null ? "" : new Promise(typed, unit.getValue()).written();
    }

    @Override
    protected void setPresentationValue(String written) {
        Promise.read(written).ifPresent(promise -> {
            number.setValue(promise.number());
            unit.setValue(promise.unit());
        });
    }
}
