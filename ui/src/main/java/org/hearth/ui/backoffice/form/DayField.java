package org.hearth.ui.backoffice.form;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.hearth.ui.kit.Words;
import org.jspecify.annotations.Nullable;

/** A day, written 2026-01-31 in every language; weeks begin on Monday. */
public final class DayField extends DatePicker {
    public DayField(String label, @Nullable LocalDate day) {
        super(label);
        Locale language = Words.locale();
        List<String> days = IntStream.range(0, 7)
                .mapToObj(after -> DayOfWeek.SUNDAY.plus(after).getDisplayName(TextStyle.SHORT, language))
                .toList();
        setI18n(new DatePickerI18n()
                .setDateFormat("yyyy-MM-dd")
                .setFirstDayOfWeek(1)
                .setWeekdays(days)
                .setWeekdaysShort(days)
                .setMonthNames(Arrays.stream(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, language))
                        .toList())
                .setToday(Words.t("ui.backoffice.today"))
                .setCancel(Words.t("ui.kit.close")));
        setValue(day);
        setWidth("150px");
    }
}
