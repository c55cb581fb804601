package org.hearth.ui.backoffice.prices;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearth.tariffs.PriceTerms.DayOfYear;
import org.hearth.tariffs.PriceTerms.Season;
import org.hearth.tariffs.PriceTerms.Tier;
import org.hearth.ui.backoffice.form.MonthDayField;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Words;
import org.jspecify.annotations.Nullable;

/** The seasons of a plan being typed, each with its days and its own tiers. */
final class SeasonRows extends Div {
    private static final int MOST = 4;

    private final Runnable onChange;
    private final List<Row> rows = new ArrayList<>();

    SeasonRows(List<Season> seasons, Runnable onChange) {
        this.onChange = onChange;
        addClassName("col");
        seasons.forEach(season -> rows.add(new Row(season)));
        draw();
    }

    /** The seasons, if each can be read. */
    Optional<List<Season>> seasons() {
        List<Season> seasons = new ArrayList<>();
        for (Row row : rows) {
            Optional<Season> season = row.season();
            if (season.isEmpty()) {
                return Optional.empty();
            }
            seasons.add(season.get());
        }
        return Optional.of(seasons);
    }

    private void draw() {
        removeAll();
        rows.forEach(this::add);
        if (rows.size() < MOST) {
            add(Bits.row(Bits.button("plus", Words.t("ui.backoffice.add_season"), event -> {
                rows.add(new Row(null));
                draw();
                onChange.run();
            })));
        }
    }

    private final class Row extends Div {
        private final TextField name = new TextField(Words.t("ui.backoffice.season"));
        private final MonthDayField first;
        private final MonthDayField last;
        private final Checkbox ownCount = new Checkbox(Words.t("ui.backoffice.own_count"));
        private final TierRows tiers;

        Row(@Nullable Season season) {
            addClassNames("card", "col", "season");
            first = new MonthDayField(
                    Words.t("ui.backoffice.season_first"), season == null ? null : day(season.first()));
            last = new MonthDayField(Words.t("ui.backoffice.season_last"), season == null ? null : day(season.last()));
            name.setWidth("140px");
            name.setMaxLength(20);
            name.setValueChangeMode(ValueChangeMode.LAZY);
            if (season != null) {
                name.setValue(season.name());
                ownCount.setValue(season.ownCount());
            }
            tiers = new TierRows(season == null ? List.of(new Tier(null, BigDecimal.ONE)) : season.tiers(), onChange);
            name.addValueChangeListener(event -> onChange.run());
            first.addValueChangeListener(event -> onChange.run());
            last.addValueChangeListener(event -> onChange.run());
            ownCount.addValueChangeListener(event -> onChange.run());
            add(
                    Bits.classed(
                            "row wrap",
                            name,
                            first,
                            last,
                            ownCount,
                            Bits.classed("grow"),
                            Bits.iconButton("close", Words.t("ui.backoffice.remove_season"), event -> {
                                rows.remove(this);
                                draw();
                                onChange.run();
                            })),
                    tiers);
        }

        private Optional<Season> season() {
            Optional<MonthDay> from = first.day();
            Optional<MonthDay> to = last.day();
            Optional<List<Tier>> steps = tiers.tiers();
            return name.getValue().isBlank() || from.isEmpty() || to.isEmpty() || steps.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Season(
                            name.getValue().strip(), of(from.get()), of(to.get()), ownCount.getValue(), steps.get()));
        }
    }

    private static MonthDay day(DayOfYear day) {
        return MonthDay.of(day.month(), day.day());
    }

    static DayOfYear of(MonthDay day) {
        return new DayOfYear(day.getMonthValue(), day.getDayOfMonth());
    }
}
