package org.hearth.ui.kit.chart;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Format;
import org.hearth.ui.kit.Words;

/** One figure as an answer: its name, its value, how it moved, and its way over time. */
public final class KeyFigure extends Div {
    private final Div deltas = Bits.classed("figure-delta");

    public KeyFigure(String name, String value, String unit) {
        addClassNames("card", "figure");
        Span shown = Bits.text(value, "figure-value");
        if (!unit.isEmpty()) {
            shown.add(Bits.text(unit, "unit"));
        }
        add(Bits.text(name, "figure-name"), shown, deltas);
    }

    /**
     * Adds a comparison.
     *
     * @param against what it is compared with, "last month"
     * @param share the change as a share of 1, or NaN where there was nothing to compare with
     * @param upIsGood whether more is better
     */
    public KeyFigure delta(String against, double share, boolean upIsGood) {
        Span moved = Double.isNaN(share)
                ? Bits.text(Format.NONE)
                : Bits.text(
                        (share >= 0 ? "+" : "−") + Format.percent(Math.abs(share)),
                        share >= 0 == upIsGood ? "good" : "bad");
        Span whole = Bits.text(Words.t("ui.kit.against", "what", against) + " ");
        whole.add(moved);
        deltas.add(whole);
        return this;
    }

    /** Adds a remark under the value. */
    public KeyFigure note(String text) {
        deltas.add(Bits.text(text));
        return this;
    }

    /** Adds its way over time. */
    public KeyFigure spark(List<? extends Number> values) {
        add(new Sparkline(values));
        return this;
    }
}
