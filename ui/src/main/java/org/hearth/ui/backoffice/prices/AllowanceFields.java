package org.hearth.ui.backoffice.prices;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.tariffs.PriceTerms.Allowance;
import org.hearth.tariffs.PriceTerms.AllowanceKind;
import org.hearth.ui.kit.Words;
import org.jspecify.annotations.Nullable;

/** How bounds grow with the household, being typed; the volumes stand in the order of the bounds, {@code 100 / 150}. */
final class AllowanceFields extends Div {
    private static final int LARGEST_HOUSEHOLD = 30;

    private final Select<AllowanceKind> kind = new Select<>();
    private final IntegerField from = count("ui.backoffice.persons_from", 5);
    private final TextField volumes = new TextField(Words.t("ui.backoffice.per_bound"));
    private final IntegerField most = count("ui.backoffice.persons_most", 0);
    private final IntegerField years = count("ui.backoffice.years_valid", 0);

    AllowanceFields(@Nullable Allowance allowance, Runnable onChange) {
        addClassNames("row", "wrap");
        kind.setLabel(Words.t("ui.backoffice.allowance"));
        kind.setItems(AllowanceKind.values());
        kind.setItemLabelGenerator(one -> one == null ? Words.t("ui.backoffice.none") : Words.label(one));
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(Words.t("ui.backoffice.none"));
        kind.setPlaceholder(Words.t("ui.backoffice.none"));
        kind.setWidth("190px");
        volumes.setAllowedCharPattern("[0-9./ ]");
        volumes.setPlaceholder("100 / 100");
        volumes.setWidth("150px");
        volumes.setValueChangeMode(ValueChangeMode.LAZY);
        if (allowance != null) {
            kind.setValue(allowance.kind());
            from.setValue(allowance.fromPersons());
            volumes.setValue(allowance.perBound().stream().map(TermsView::plain).collect(Collectors.joining(" / ")));
            most.setValue(allowance.mostPersons());
            years.setValue(allowance.yearsValid());
        }
        add(kind, from, volumes, most, years);
        kind.addValueChangeListener(event -> {
            enable();
            onChange.run();
        });
        List.of(from, most, years).forEach(field -> field.addValueChangeListener(event -> onChange.run()));
        volumes.addValueChangeListener(event -> onChange.run());
        enable();
    }

    /** Whether what is typed can be read: no allowance at all, or one with its volumes. */
    boolean reads() {
        return kind.getValue() == null || numbers().isPresent();
    }

    /** The allowance, null for none. */
    @Nullable
    Allowance allowance() {
        return kind.getValue() == null
                ? null
                : new Allowance(
                        kind.getValue(), number(from), numbers().orElse(List.of()), number(most), number(years));
    }

    private Optional<List<BigDecimal>> numbers() {
        List<String> parts = Stream.of(volumes.getValue().split("/"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        return parts.isEmpty() || !parts.stream().allMatch(part -> part.matches("\\d+(\\.\\d+)?"))
                ? Optional.empty()
                : Optional.of(parts.stream().map(BigDecimal::new).toList());
    }

    private void enable() {
        Stream.<Component>of(from, volumes, most, years).forEach(field -> field.setVisible(kind.getValue() != null));
    }

    private static int number(IntegerField field) {
        return field.getValue() == null ? 0 : field.getValue();
    }

    private static IntegerField count(String label, int value) {
        IntegerField field = new IntegerField(Words.t(label));
        field.setMin(0);
        field.setMax(LARGEST_HOUSEHOLD);
        field.setValue(value);
        field.setWidth("104px");
        field.setValueChangeMode(ValueChangeMode.LAZY);
        return field;
    }
}
