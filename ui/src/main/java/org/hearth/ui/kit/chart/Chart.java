package org.hearth.ui.kit.chart;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A drawn figure: an ECharts option as data. Colours, fonts and number formats are the page's own; see {@link Drawing} for the
 * usual kinds.
 */
@Tag("hearth-chart")
public final class Chart extends Component implements HasStyle, HasSize {
    private static final ObjectMapper JSON = new ObjectMapper();

    public Chart(Map<String, ?> option) {
        draw(option);
    }

    /** Draws something else in the same place. */
    public void draw(Map<String, ?> option) {
        try {
            getElement().setProperty("option", JSON.writeValueAsString(option));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("an option is maps, lists, texts and numbers", e);
        }
    }

    /** Height in pixels, 260 unless said. */
    public Chart tall(int pixels) {
        setHeight(pixels + "px");
        return this;
    }

    /** What to do when a point is clicked; gets its place on the axis, from 0. */
    public Chart onPoint(Consumer<Integer> act) {
        getElement()
                .addEventListener(
                        "chart-click",
                        event -> act.accept((int) event.getEventData().getNumber("event.detail.index")))
                .addEventData("event.detail.index");
        return this;
    }
}
