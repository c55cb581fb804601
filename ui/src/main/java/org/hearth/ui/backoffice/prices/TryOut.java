package org.hearth.ui.backoffice.prices;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.hearth.kernel.Refused;
import org.hearth.tariffs.Rated;
import org.hearth.tariffs.Usage;
import org.hearth.ui.backoffice.form.DayField;
import org.hearth.ui.backoffice.form.DecimalField;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Format;
import org.hearth.ui.kit.ProblemPanel;
import org.hearth.ui.kit.Tone;
import org.hearth.ui.kit.Words;

/** A worked bill: what somebody's usage would cost, anew with every key that is typed. */
final class TryOut extends Div {
    private static final BigDecimal MOST = new BigDecimal("1000000000");
    private static final int OLD = 10;

    /** What usage costs. */
    interface Price {
        /** @param flat whether the household chose the plan's flat alternative */
        Rated of(Usage usage, long beforeLitres, boolean flat);
    }

    private final DecimalField volume = new DecimalField(Words.t("ui.backoffice.volume"), "m³");
    private final DecimalField before = new DecimalField(Words.t("ui.backoffice.used_before"), "m³");
    private final IntegerField persons = new IntegerField(Words.t("ui.backoffice.persons"));
    private final DayField from;
    private final DayField to;
    private final Checkbox flat = new Checkbox(Words.t("ui.backoffice.alternative"));
    private final Div result = Bits.classed("col");
    private Price price;

    /** @param first day of the month that is worked out to begin with */
    TryOut(LocalDate first, Price price, boolean hasAlternative) {
        this.price = price;
        addClassName("col");
        from = new DayField(Words.t("ui.backoffice.from"), first);
        to = new DayField(Words.t("ui.backoffice.to"), first.plusMonths(1).minusDays(1));
        volume.setValue("60");
        before.setValue("300");
        persons.setValue(3);
        persons.setMin(0);
        persons.setMax(30);
        persons.setStepButtonsVisible(true);
        persons.setValueChangeMode(ValueChangeMode.EAGER);
        volume.addValueChangeListener(event -> work());
        before.addValueChangeListener(event -> work());
        persons.addValueChangeListener(event -> work());
        from.addValueChangeListener(event -> work());
        to.addValueChangeListener(event -> work());
        flat.addValueChangeListener(event -> work());
        for (DecimalField field : new DecimalField[] {volume, before}) {
            field.setWidth("118px");
        }
        persons.setWidth("110px");
        from.setWidth("142px");
        to.setWidth("142px");
        add(Bits.classed("row wrap", volume, before, persons), Bits.classed("row wrap", from, to), flat, result);
        under(price, hasAlternative);
    }

    /** The same usage under other prices. */
    void under(Price next, boolean hasAlternative) {
        price = next;
        flat.setVisible(hasAlternative);
        work();
    }

    private void work() {
        result.removeAll();
        LocalDate first = from.getValue();
        LocalDate last = to.getValue();
        if (volume.number().isEmpty() || first == null || last == null || last.isBefore(first)) {
            result.add(Bits.text(Words.t("ui.backoffice.try_missing"), "quiet", "small"));
            return;
        }
        Integer size = persons.getValue();
        Usage usage = new Usage(
                litres(volume), first, last, size == null ? 0 : Math.max(0, size), first.minusYears(OLD), first);
        try {
            draw(price.of(usage, litres(before), flat.isVisible() && flat.getValue()));
        } catch (Refused refused) {
            result.add(ProblemPanel.of(refused));
        }
    }

    private void draw(Rated rated) {
        Div table = Bits.classed("why-table worked");
        for (Rated.Line line : rated.lines()) {
            table.add(
                    Bits.row(Bits.badge(tier(line), tone(line)), Bits.text(line.ladder(), "small", "quiet")),
                    Bits.text(Format.cubicMetres(line.volumeLitres()), "num"),
                    Bits.text("× " + line.price().toPlainString(), "num", "soft"),
                    Bits.text(Format.money(line.amountFen()), "num", "strong"));
        }
        result.add(
                table,
                Bits.row(
                        Bits.text(
                                Words.t("ui.backoffice.tax_of", "tax", Format.money(rated.taxFen())),
                                "soft",
                                "small",
                                "grow"),
                        Bits.text(Format.yuan(rated.totalFen()), "till-figure")));
    }

    private static String tier(Rated.Line line) {
        return line.tier() > 0
                ? Words.t("ui.why.tier_n", "n", line.tier())
                : Words.t(line.tier() == Rated.Line.FLAT ? "ui.why.flat" : "ui.why.minimum");
    }

    private static Tone tone(Rated.Line line) {
        return line.tier() <= 1 ? Tone.PLAIN : line.tier() == 2 ? Tone.BLUE : Tone.AMBER;
    }

    private static long litres(DecimalField field) {
        return field.number()
                .orElse(BigDecimal.ZERO)
                .min(MOST)
                .movePointRight(3)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
