package org.hearth.ui.backoffice.form;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A number that is read with every key, so that what depends on it follows at once. */
public final class DecimalField extends TextField {
    private static final int LONGEST = 15;

    public DecimalField(String label, String unit) {
        super(label);
        setAllowedCharPattern("[0-9.]");
        setMaxLength(LONGEST);
        setValueChangeMode(ValueChangeMode.LAZY);
        setValueChangeTimeout(150);
        setAutoselect(true);
        setSuffixComponent(new Span(unit));
        getElement().setAttribute("inputmode", "decimal");
    }

    /** Shows a number plainly, or nothing. */
    public void show(@Nullable BigDecimal number) {
        setValue(number == null ? "" : number.stripTrailingZeros().toPlainString());
    }

    /** The number, if what stands there is one. */
    public Optional<BigDecimal> number() {
        return getValue().matches("\\d+(\\.\\d*)?|\\.\\d+")
                ? Optional.of(new BigDecimal(getValue()))
                : Optional.empty();
    }
}
