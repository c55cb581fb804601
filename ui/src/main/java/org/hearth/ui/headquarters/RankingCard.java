package org.hearth.ui.headquarters;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.hearth.kernel.Money;
import org.hearth.tenants.group.TenantFigures;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Words;
import org.hearth.ui.kit.chart.Chart;
import org.hearth.ui.kit.chart.Drawing;

/** The subsidiaries from the one that billed most down; a click opens one. */
final class RankingCard extends Div {
    private static final int MOST = 12;

    RankingCard(List<TenantFigures> ranked, Consumer<TenantFigures> onOpen) {
        addClassName("card");
        List<TenantFigures> first = ranked.stream().limit(MOST).toList();
        Chart chart = new Chart(option(Drawing.ranking(
                        first.stream().map(TenantFigures::name).toList(),
                        first.stream()
                                .map(row -> Money.ofFen(row.now().billedFen()).yuan())
                                .toList(),
                        Words.t("ui.figures.yuan"))))
                .tall(280)
                .onPoint(at -> {
                    if (at >= 0 && at < first.size()) {
                        onOpen.accept(first.get(at));
                    }
                });
        add(Bits.classed("card-head", new H3(Words.t("ui.headquarters.ranking"))), chart);
    }

    /** Room for whole names on the left, and for the values on the right. */
    private static Map<String, Object> option(Map<String, Object> ranking) {
        Map<String, Object> option = new HashMap<>(ranking);
        option.put("grid", Map.of("left", 8, "right", 64, "top", 8, "bottom", 8, "containLabel", true));
        return option;
    }
}
