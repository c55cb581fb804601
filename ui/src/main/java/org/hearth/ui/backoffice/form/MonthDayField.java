package org.hearth.ui.backoffice.form;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A day of every year, written 11-15. */
public final class MonthDayField extends TextField {
    public MonthDayField(String label, @Nullable MonthDay day) {
        super(label);
        setPlaceholder("MM-DD");
        setAllowedCharPattern("[0-9-]");
        setMaxLength(5);
        setWidth("88px");
        setValueChangeMode(ValueChangeMode.LAZY);
        if (day != null) {
            setValue("%02d-%02d".formatted(day.getMonthValue(), day.getDayOfMonth()));
        }
    }

    /** The day, if what stands there is one. */
    public Optional<MonthDay> day() {
        try {
            return Optional.of(MonthDay.parse("--" + getValue().strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
