package org.hearth.ui.kit.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import java.util.List;
import java.util.stream.Collectors;

/** The way of a figure over time, the size of a word. */
@Tag("hearth-spark")
public final class Sparkline extends Component implements HasStyle {
    public Sparkline(List<? extends Number> values) {
        getElement().setAttribute("values", values.stream().map(String::valueOf).collect(Collectors.joining(",")));
    }

    /** Drawn in another of the tokens' colours, {@code series-2}, {@code red}. */
    public Sparkline tone(String token) {
        getElement().setAttribute("tone", token);
        return this;
    }
}
