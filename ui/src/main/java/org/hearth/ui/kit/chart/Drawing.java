package org.hearth.ui.kit.chart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Options for the usual kinds of chart; money in yuan, volumes in cubic metres, shares in percent. */
public final class Drawing {
    private Drawing() {}

    /**
     * A named row of values; {@code tone} is a token's name without its prefix, {@code series-1} to {@code series-6}, or empty.
     *
     * @param values numbers, or null where there is none
     */
    public record Series(String name, List<? extends Number> values, String tone) {
        public Series(String name, List<? extends Number> values) {
            this(name, values, "");
        }
    }

    /** Lines over the same places of an axis. */
    public static Map<String, Object> line(List<String> places, List<Series> series) {
        return over(places, series, Map.of("type", "line", "smooth", 0.2, "symbolSize", 5, "showSymbol", false));
    }

    /** Bars beside one another. */
    public static Map<String, Object> bar(List<String> places, List<Series> series) {
        return over(
                places,
                series,
                Map.of("type", "bar", "barMaxWidth", 26, "itemStyle", Map.of("borderRadius", List.of(3, 3, 0, 0))));
    }

    /** Bars on top of one another. */
    public static Map<String, Object> stacked(List<String> places, List<Series> series) {
        return over(places, series, Map.of("type", "bar", "stack", "all", "barMaxWidth", 26));
    }

    /**
     * A price over a quantity, in steps: {@code bounds} are the steps' upper ends but for the last one, which has none.
     *
     * @param quantity name of the axis to the right
     * @param price name of the axis upwards
     */
    public static Map<String, Object> step(String quantity, String price, List<Double> bounds, List<Double> prices) {
        List<List<Double>> points = new ArrayList<>();
        double at = 0;
        for (int step = 0; step < prices.size(); step++) {
            points.add(List.of(at, prices.get(step)));
            double end = step < bounds.size() ? bounds.get(step) : Math.max(at * 1.3, at + 1);
            points.add(List.of(end, prices.get(step)));
            at = end;
        }
        return Map.of(
                "legend", false,
                "xAxis",
                        Map.of(
                                "type",
                                "value",
                                "name",
                                quantity,
                                "nameLocation",
                                "middle",
                                "nameGap",
                                26,
                                "format",
                                "plain"),
                "yAxis", Map.of("type", "value", "name", price, "scale", true, "format", "plain"),
                "grid", Map.of("bottom", 24),
                "series",
                        List.of(Map.of(
                                "type",
                                "line",
                                "name",
                                price,
                                "data",
                                points,
                                "showSymbol",
                                false,
                                "areaStyle",
                                Map.of("opacity", 0.12))));
    }

    /** Names from the largest value down, as bars to the right. */
    public static Map<String, Object> ranking(List<String> names, List<? extends Number> values, String unit) {
        return Map.of(
                "legend", false,
                "unit", unit,
                "format", "wan",
                "grid", Map.of("right", 64, "top", 8),
                "xAxis", Map.of("type", "value", "show", false, "format", "wan"),
                "yAxis", Map.of("type", "category", "inverse", true, "data", names),
                "series",
                        List.of(Map.of(
                                "type",
                                "bar",
                                "data",
                                values,
                                "barMaxWidth",
                                18,
                                "itemStyle",
                                Map.of("borderRadius", 3),
                                "label",
                                Map.of("show", true, "position", "right"))));
    }

    /** The same option with the value axis in short figures (万, k) and the tip in full, with its unit. */
    public static Map<String, Object> in(String unit, Map<String, Object> option) {
        Map<String, Object> changed = new HashMap<>(option);
        changed.put("unit", unit);
        return changed;
    }

    /** The same drawing cut off above {@code top}, so that what is out of all proportion does not flatten the rest. */
    public static Map<String, Object> cutAt(double top, Map<String, Object> option) {
        Map<String, Object> changed = new HashMap<>(option);
        changed.put("yAxis", Map.of("type", "value", "format", "wan", "max", top));
        return changed;
    }

    private static Map<String, Object> over(List<String> places, List<Series> series, Map<String, Object> look) {
        List<Map<String, Object>> drawn = new ArrayList<>();
        for (Series one : series) {
            Map<String, Object> map = new HashMap<>(look);
            map.put("name", one.name());
            map.put("data", one.values());
            if (!one.tone().isEmpty()) {
                map.put("tone", one.tone());
            }
            drawn.add(map);
        }
        return Map.of(
                "legend",
                series.size() > 1 ? Map.of() : false,
                "xAxis",
                Map.of("type", "category", "data", places),
                "yAxis",
                Map.of("type", "value", "format", "wan"),
                "series",
                drawn);
    }
}
