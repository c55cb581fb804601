package org.hearth.ui.figures;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.ToLongFunction;
import org.hearth.ui.kit.Format;
import org.hearth.ui.kit.Words;
import org.hearth.ui.kit.chart.KeyFigure;

/** The answer: volume, revenue, money collected and collection rate of a month, each beside last month and last year. */
public final class FigureCards extends Div {
    private static final int POINTS = 100;

    private final Sums now;
    private final Sums monthBefore;
    private final Sums yearBefore;
    private final List<Sums> series;

    /**
     * @param series the months up to this one, oldest first
     * @param rateName what the rate means here
     */
    public FigureCards(Sums now, Sums monthBefore, Sums yearBefore, List<Sums> series, String rateName) {
        this.now = now;
        this.monthBefore = monthBefore;
        this.yearBefore = yearBefore;
        this.series = series;
        addClassNames("figures");
        add(
                moved(
                        new KeyFigure(Words.t("ui.figures.volume"), Format.volumeShort(now.volumeLitres()), "m³"),
                        Sums::volumeLitres),
                moved(money(Words.t("ui.figures.billed"), now.billedFen()), Sums::billedFen),
                moved(money(Words.t("ui.figures.collected"), now.collectedFen()), Sums::collectedFen),
                rate(rateName));
    }

    /** An amount in fen as a card without comparison. */
    public static KeyFigure money(String name, long fen) {
        return new KeyFigure(name, Format.moneyShort(fen), Words.t("ui.figures.yuan"));
    }

    private KeyFigure moved(KeyFigure card, ToLongFunction<Sums> figure) {
        long value = figure.applyAsLong(now);
        return card.delta(Words.t("ui.figures.last_month"), Sums.change(value, figure.applyAsLong(monthBefore)), true)
                .delta(Words.t("ui.figures.last_year"), Sums.change(value, figure.applyAsLong(yearBefore)), true)
                .spark(series.stream().mapToLong(figure).boxed().toList());
    }

    private KeyFigure rate(String name) {
        return new KeyFigure(name, Double.isNaN(now.rate()) ? Format.NONE : percent(), "")
                .note(points(Words.t("ui.figures.last_month"), monthBefore))
                .note(points(Words.t("ui.figures.last_year"), yearBefore))
                .spark(series.stream()
                        .map(Sums::rate)
                        .map(rate -> Double.isNaN(rate) ? 0 : rate)
                        .toList());
    }

    private String percent() {
        return Format.percent(now.rate());
    }

    private String points(String against, Sums before) {
        double points = (now.rate() - before.rate()) * POINTS;
        String moved = Double.isNaN(points)
                ? Format.NONE
                : Words.t(
                        "ui.figures.points", "points", "%+.1f".formatted(points).replace('-', '−'));
        return Words.t("ui.kit.against", "what", against) + " " + moved;
    }
}
