package org.hearth.ui.figures;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.List;
import java.util.Map;
import org.hearth.kernel.GasVolume;
import org.hearth.kernel.Money;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Format;
import org.hearth.ui.kit.Words;
import org.hearth.ui.kit.chart.Chart;

/** Month by month: volume as bars, billed revenue as a line; a click looks at that month. */
public final class SeriesCard extends Div {
    public SeriesCard(String title, List<Sums> series) {
        addClassName("card");
        Chart chart = new Chart(option(series)).tall(280);
        chart.onPoint(at -> {
            if (at >= 0 && at < series.size()) {
                MonthChoice.go(series.get(at).month());
            }
        });
        add(Bits.classed("card-head", new H3(title)), chart);
    }

    private static Map<String, Object> option(List<Sums> series) {
        List<String> months =
                series.stream().map(sums -> Format.month(sums.month())).toList();
        List<? extends Number> volume = series.stream()
                .map(sums -> GasVolume.ofLitres(sums.volumeLitres()).cubicMetres())
                .toList();
        List<? extends Number> billed = series.stream()
                .map(sums -> Money.ofFen(sums.billedFen()).yuan())
                .toList();
        return Map.of(
                "tip",
                "wan",
                "xAxis",
                Map.of("type", "category", "data", months),
                "yAxis",
                List.of(
                        Map.of("type", "value", "format", "wan"),
                        Map.of("type", "value", "format", "wan", "alignTicks", true)),
                "series",
                List.of(
                        Map.of(
                                "type",
                                "bar",
                                "name",
                                Words.t("ui.figures.volume_unit"),
                                "data",
                                volume,
                                "barMaxWidth",
                                22,
                                "itemStyle",
                                Map.of("borderRadius", List.of(3, 3, 0, 0), "opacity", 0.75),
                                "tone",
                                "series-2"),
                        Map.of(
                                "type",
                                "line",
                                "name",
                                Words.t("ui.figures.billed_unit"),
                                "data",
                                billed,
                                "yAxisIndex",
                                1,
                                "symbolSize",
                                5,
                                "tone",
                                "series-1")));
    }
}
