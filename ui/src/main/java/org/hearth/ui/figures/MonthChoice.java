package org.hearth.ui.figures;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Location;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearth.ui.kit.Address;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Format;
import org.hearth.ui.kit.Words;

/** The month looked at; it stands in the address as {@code ?month=2026-10}. */
public final class MonthChoice extends Div {
    private static final String MONTH = "month";
    private static final int CHOICES = 36;

    public MonthChoice(YearMonth chosen) {
        addClassName("row");
        YearMonth newest = current().isBefore(chosen) ? chosen : current();
        Select<YearMonth> month = new Select<>();
        month.setItems(Stream.concat(
                        Stream.iterate(newest, earlier -> earlier.minusMonths(1))
                                .limit(CHOICES),
                        Stream.of(chosen))
                .distinct()
                .toList());
        month.setItemLabelGenerator(Format::month);
        month.setAriaLabel(Words.t("ui.figures.month"));
        month.setWidth("124px");
        month.setValue(chosen);
        month.addValueChangeListener(event -> go(event.getValue()));
        Button later = Bits.iconButton("right", Words.t("ui.figures.month_later"), event -> go(chosen.plusMonths(1)));
        later.setEnabled(chosen.isBefore(newest));
        add(
                Bits.iconButton("left", Words.t("ui.figures.month_earlier"), event -> go(chosen.minusMonths(1))),
                month,
                later);
    }

    /** The running month, of which the figures are not complete yet. */
    public static YearMonth current() {
        return YearMonth.now(Format.ZONE);
    }

    /** The month that an address names; none if it names none or no real one. */
    public static Optional<YearMonth> of(Location location) {
        try {
            return location.getQueryParameters().getSingleParameter(MONTH).map(YearMonth::parse);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Looks at another month. */
    public static void go(YearMonth month) {
        Address.with(MONTH, month.toString());
    }
}
