package org.hearth.ui.backoffice.prices;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.hearth.kernel.Refused;
import org.hearth.tariffs.PlanVersion;
import org.hearth.tariffs.PriceTerms;
import org.hearth.tariffs.PriceTerms.Cycle;
import org.hearth.tariffs.PriceTerms.CycleKind;
import org.hearth.tariffs.PriceTerms.OnPriceChange;
import org.hearth.tariffs.PriceTerms.PriceKind;
import org.hearth.tariffs.PriceTerms.Tier;
import org.hearth.ui.backoffice.form.DayField;
import org.hearth.ui.backoffice.form.DecimalField;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.ProblemPanel;
import org.hearth.ui.kit.Tone;
import org.hearth.ui.kit.Words;

/**
 * A plan's next version, begun from the one before; what it leaves alone (seasons, allowance, flat alternative) is taken over. Says
 * with every change what it would be, as long as it can be read.
 */
final class VersionForm extends Div {
    private final PlanVersion before;
    private final Consumer<PlanVersion> onChange;
    private final DayField validFrom;
    private final Select<CycleKind> cycle = new Select<>();
    private final Select<OnPriceChange> onPriceChange = new Select<>();
    private final TierRows tiers;
    private final StepCurve curve;
    private final DecimalField tax = new DecimalField(Words.t("ui.backoffice.tax"), "%");
    private final DecimalField minimum = new DecimalField(Words.t("ui.backoffice.minimum"), "¥");
    private final TextField remark = new TextField(Words.t("ui.backoffice.remark"));
    private final Div problem = new Div();

    /** @param publish is told the version when the person decides on it; may refuse */
    VersionForm(
            PlanVersion before,
            LocalDate proposed,
            Consumer<PlanVersion> onChange,
            Consumer<PlanVersion> publish,
            Runnable cancel) {
        this.before = before;
        this.onChange = onChange;
        addClassName("col");
        PriceTerms terms = before.terms();
        validFrom = new DayField(Words.t("ui.backoffice.valid_from"), proposed);
        validFrom.addValueChangeListener(event -> say());
        choice(
                cycle,
                Words.t("ui.backoffice.cycle"),
                CycleKind.values(),
                terms.cycle().kind());
        choice(onPriceChange, Words.t("ui.backoffice.on_change"), OnPriceChange.values(), terms.onPriceChange());
        tiers = new TierRows(terms.tiers(), this::say);
        curve = new StepCurve(terms.tiers());
        tax.show(terms.taxPercent());
        minimum.show(terms.minimumPerMonth());
        tax.addValueChangeListener(event -> say());
        minimum.addValueChangeListener(event -> say());
        tax.setWidth("110px");
        minimum.setWidth("150px");
        remark.setValue(terms.remark());
        remark.setWidthFull();
        add(
                Bits.classed("row wrap", validFrom, cycle, onPriceChange),
                Bits.classed("terms-two", tiers, curve),
                Bits.classed("row wrap", tax, minimum, Bits.classed("grow", remark)),
                problem,
                Bits.classed(
                        "row end",
                        new Button(Words.t("ui.kit.close"), event -> cancel.run()),
                        Bits.primary(Words.t("ui.backoffice.publish"), event -> go(publish))));
    }

    private static <E extends Enum<E>> void label(Select<E> field, E[] values) {
        field.setItems(values);
        field.setItemLabelGenerator(Words::label);
    }

    private <E extends Enum<E>> void choice(Select<E> field, String label, E[] values, E value) {
        label(field, values);
        field.setLabel(label);
        field.setValue(value);
        field.setWidth("210px");
        field.addValueChangeListener(event -> say());
    }

    /** The version as it stands, if it can be read. */
    private Optional<PlanVersion> version() {
        LocalDate from = validFrom.getValue();
        Optional<List<Tier>> steps = tiers.tiers();
        if (from == null || steps.isEmpty() || tax.number().isEmpty()) {
            return Optional.empty();
        }
        PriceTerms old = before.terms();
        boolean flat = steps.get().size() == 1;
        CycleKind kind = flat ? CycleKind.NONE : cycle.getValue();
        boolean sameCycle = kind == old.cycle().kind();
        PriceTerms terms = new PriceTerms(
                flat ? PriceKind.FLAT : PriceKind.TIERED,
                sameCycle ? old.cycle() : new Cycle(kind, null),
                steps.get(),
                flat ? null : old.allowance(),
                flat ? List.of() : old.seasons(),
                old.alternative(),
                old.prorateFirstCycle(),
                onPriceChange.getValue(),
                tax.number().get(),
                minimum.number().orElse(BigDecimal.ZERO),
                remark.getValue().strip());
        return Optional.of(new PlanVersion(before.code(), before.version() + 1, from, terms));
    }

    private void say() {
        problem.removeAll();
        tiers.tiers().ifPresent(curve::draw);
        version().ifPresent(onChange);
    }

    private void go(Consumer<PlanVersion> publish) {
        problem.removeAll();
        Optional<PlanVersion> version = version();
        if (version.isEmpty()) {
            problem.add(new ProblemPanel(Words.t("ui.backoffice.terms_unread"), Tone.AMBER));
            return;
        }
        try {
            publish.accept(version.get());
        } catch (Refused refused) {
            problem.add(ProblemPanel.of(refused));
        }
    }
}
