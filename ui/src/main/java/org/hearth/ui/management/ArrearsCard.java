package org.hearth.ui.management;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.List;
import java.util.stream.Stream;
import org.hearth.kernel.Money;
import org.hearth.reporting.Arrears;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.EmptyState;
import org.hearth.ui.kit.Words;
import org.hearth.ui.kit.chart.Chart;
import org.hearth.ui.kit.chart.Drawing;

/** What is overdue today, by how long. */
final class ArrearsCard extends Div {
    ArrearsCard(Arrears arrears) {
        addClassName("card");
        add(Bits.classed("card-head", new H3(Words.t("ui.management.arrears_by_age"))));
        if (arrears.overdueFen() == 0) {
            add(new EmptyState("check", Words.t("ui.management.no_arrears"), Words.t("ui.management.no_arrears_hint")));
            return;
        }
        List<String> ages = List.of(
                Words.t("ui.management.age_month"),
                Words.t("ui.management.age_quarter"),
                Words.t("ui.management.age_year"),
                Words.t("ui.management.age_older"));
        List<? extends Number> amounts = Stream.of(
                        arrears.to30Fen(), arrears.to90Fen(), arrears.to365Fen(), arrears.olderFen())
                .map(fen -> Money.ofFen(fen).yuan())
                .toList();
        List<Drawing.Series> bars = List.of(new Drawing.Series(Words.t("ui.management.arrears"), amounts, "series-6"));
        add(new Chart(Drawing.in(Words.t("ui.figures.yuan"), Drawing.bar(ages, bars))).tall(240));
    }
}
