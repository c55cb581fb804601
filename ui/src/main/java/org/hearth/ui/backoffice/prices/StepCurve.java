package org.hearth.ui.backoffice.prices;

import com.vaadin.flow.component.html.Div;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hearth.tariffs.PriceTerms.Tier;
import org.hearth.ui.kit.Words;
import org.hearth.ui.kit.chart.Chart;
import org.hearth.ui.kit.chart.Drawing;

/** The price over the volume of a cycle, in steps. */
final class StepCurve extends Div {
    private final Chart chart;

    StepCurve(List<Tier> tiers) {
        chart = new Chart(option(tiers)).tall(190);
        add(chart);
    }

    void draw(List<Tier> tiers) {
        chart.draw(option(tiers));
    }

    private static Map<String, Object> option(List<Tier> tiers) {
        List<Double> bounds = tiers.stream()
                .map(Tier::upTo)
                .filter(Objects::nonNull)
                .map(BigDecimal::doubleValue)
                .toList();
        List<Double> prices =
                tiers.stream().map(tier -> tier.price().doubleValue()).toList();
        return Drawing.step(
                Words.t("ui.backoffice.curve_volume"), Words.t("ui.backoffice.curve_price"), bounds, prices);
    }
}
