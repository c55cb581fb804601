package org.hearth.ui.backoffice.prices;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.hearth.kernel.Refused;
import org.hearth.tariffs.PlanVersion;
import org.hearth.tariffs.PriceTerms;
import org.hearth.tariffs.PriceTerms.Alternative;
import org.hearth.tariffs.PriceTerms.Cycle;
import org.hearth.tariffs.PriceTerms.CycleKind;
import org.hearth.tariffs.PriceTerms.DayOfYear;
import org.hearth.tariffs.PriceTerms.OnPriceChange;
import org.hearth.tariffs.PriceTerms.PriceKind;
import org.hearth.tariffs.PriceTerms.Season;
import org.hearth.tariffs.PriceTerms.Tier;
import org.hearth.ui.backoffice.form.DayField;
import org.hearth.ui.backoffice.form.DecimalField;
import org.hearth.ui.backoffice.form.MonthDayField;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.ProblemPanel;
import org.hearth.ui.kit.Tone;
import org.hearth.ui.kit.Words;
import org.jspecify.annotations.Nullable;

/** A plan's next version, begun from the one before. Says with every change what it would be, as long as it can be read. */
final class VersionForm extends Div {
    private final PlanVersion before;
    private final Consumer<PlanVersion> onChange;
    private final DayField validFrom;
    private final Select<CycleKind> cycle = new Select<>();
    private final Select<OnPriceChange> onPriceChange = new Select<>();
    private final MonthDayField cycleStart;
    private final TierRows tiers;
    private final AllowanceFields allowance;
    private final SeasonRows seasons;
    private final Checkbox prorate = new Checkbox(Words.t("ui.backoffice.prorate"));
    private final IntegerField alternativeFrom = new IntegerField(Words.t("ui.backoffice.alternative_from"));
    private final DecimalField alternativePrice = new DecimalField(Words.t("ui.backoffice.alternative"), "¥/m³");
    private final StepCurve curve;
    private final DecimalField tax = new DecimalField(Words.t("ui.backoffice.tax"), "%");
    private final DecimalField minimum = new DecimalField(Words.t("ui.backoffice.minimum"), "¥");
    private final TextField remark = new TextField(Words.t("ui.backoffice.remark"));
    private final Div problem = new Div();

    /** @param onChange is told the version with every change, as long as it can be read */
    VersionForm(PlanVersion before, LocalDate proposed, Consumer<PlanVersion> onChange) {
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
        onPriceChange.setWidth("250px");
        DayOfYear start = terms.cycle().start();
        cycleStart = new MonthDayField(
                Words.t("ui.backoffice.cycle_start"), start == null ? null : MonthDay.of(start.month(), start.day()));
        cycleStart.addValueChangeListener(event -> say());
        cycle.addValueChangeListener(event -> startWhereItCounts());
        startWhereItCounts();
        tiers = new TierRows(terms.tiers(), this::say);
        allowance = new AllowanceFields(terms.allowance(), this::say);
        seasons = new SeasonRows(terms.seasons(), this::say);
        Alternative alternative = terms.alternative();
        if (alternative != null) {
            alternativeFrom.setValue(alternative.fromPersons());
            alternativePrice.show(alternative.price());
        }
        alternativeFrom.setMin(0);
        alternativeFrom.setWidth("150px");
        alternativePrice.setWidth("150px");
        alternativeFrom.addValueChangeListener(event -> say());
        alternativePrice.addValueChangeListener(event -> say());
        prorate.setValue(terms.prorateFirstCycle());
        prorate.addValueChangeListener(event -> say());
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
                Bits.classed("row wrap", validFrom, cycle, cycleStart, onPriceChange),
                Bits.classed("terms-two typed", tiers, curve),
                allowance,
                Bits.classed("row wrap", alternativeFrom, alternativePrice, prorate),
                seasons,
                Bits.classed("row wrap", tax, minimum, Bits.classed("grow", remark)),
                problem);
    }

    /**
     * The button with which a person decides on the version; it stands where it is always seen.
     *
     * @param publish is told the version; may refuse
     */
    Button decide(String verb, Consumer<PlanVersion> publish) {
        return Bits.primary(verb, event -> go(publish));
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
        Optional<List<Season>> parts = seasons.seasons();
        boolean noStart = cycleStart.isVisible() && cycleStart.day().isEmpty();
        if (from == null
                || steps.isEmpty()
                || parts.isEmpty()
                || tax.number().isEmpty()
                || noStart
                || !allowance.reads()) {
            return Optional.empty();
        }
        boolean flat = steps.get().size() == 1;
        PriceTerms terms = new PriceTerms(
                flat ? PriceKind.FLAT : PriceKind.TIERED,
                flat
                        ? new Cycle(CycleKind.NONE, null)
                        : new Cycle(
                                cycle.getValue(),
                                cycleStart.isVisible()
                                        ? cycleStart.day().map(SeasonRows::of).orElse(null)
                                        : null),
                steps.get(),
                flat ? null : allowance.allowance(),
                flat ? List.of() : parts.get(),
                alternative(),
                prorate.getValue(),
                onPriceChange.getValue(),
                tax.number().get(),
                minimum.number().orElse(BigDecimal.ZERO),
                remark.getValue().strip());
        return Optional.of(new PlanVersion(before.code(), before.version() + 1, from, terms));
    }

    private @Nullable Alternative alternative() {
        Integer persons = alternativeFrom.getValue();
        return alternativePrice
                .number()
                .map(price -> new Alternative(persons == null ? 0 : persons, price))
                .orElse(null);
    }

    /** Only a year or a month of one's own begins on a day that must be said. */
    private void startWhereItCounts() {
        cycleStart.setVisible(cycle.getValue() == CycleKind.CUSTOM_YEAR || cycle.getValue() == CycleKind.MONTH);
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
            show(new ProblemPanel(Words.t("ui.backoffice.terms_unread"), Tone.AMBER));
            return;
        }
        try {
            publish.accept(version.get());
        } catch (Refused refused) {
            show(ProblemPanel.of(refused));
        }
    }

    private void show(ProblemPanel panel) {
        problem.add(panel);
        problem.scrollIntoView();
    }
}
