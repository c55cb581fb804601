package org.hearth.ui.headquarters;

import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.hearth.tenants.group.TenantFigures;
import org.hearth.tenants.group.TenantFigures.Figures;
import org.hearth.ui.figures.FigureCards;
import org.hearth.ui.figures.Sums;
import org.hearth.ui.kit.Format;
import org.hearth.ui.kit.Words;
import org.hearth.ui.kit.chart.KeyFigure;

/** What several subsidiaries, or one, come to. */
final class Totals {
    private Totals() {}

    /** The cards of what the rows come to together. */
    static FigureCards cards(List<TenantFigures> rows, List<TenantFigures.Point> series) {
        YearMonth month = rows.get(0).month();
        Figures now = sum(rows, TenantFigures::now);
        Figures before = sum(rows, TenantFigures::monthBefore);
        FigureCards cards = new FigureCards(
                sums(month, now),
                sums(month.minusMonths(1), before),
                sums(month.minusYears(1), sum(rows, TenantFigures::yearBefore)),
                series(series),
                Words.t("ui.headquarters.rate"));
        long all =
                series.stream().mapToLong(point -> point.figures().arrearsFen()).sum();
        KeyFigure arrears = FigureCards.money(Words.t("ui.headquarters.arrears"), all)
                .note(Words.t("ui.headquarters.arrears_month", "amount", Format.moneyShort(now.arrearsFen())))
                .note(Words.t("ui.headquarters.customers", "count", Format.count(now.customers())));
        cards.add(arrears);
        return cards;
    }

    static List<Sums> series(List<TenantFigures.Point> points) {
        return points.stream()
                .map(point -> sums(point.month(), point.figures()))
                .toList();
    }

    static long sum(List<TenantFigures> rows, ToLongFunction<Figures> figure) {
        return rows.stream().map(TenantFigures::now).mapToLong(figure).sum();
    }

    /** The part collected of what was billed; NaN if nothing was. */
    static double rate(Figures figures) {
        return figures.billedFen() == 0 ? Double.NaN : (double) figures.collectedFen() / figures.billedFen();
    }

    private static Sums sums(YearMonth month, Figures figures) {
        return new Sums(month, figures.volumeLitres(), figures.billedFen(), figures.collectedFen(), rate(figures));
    }

    private static Figures sum(List<TenantFigures> rows, Function<TenantFigures, Figures> of) {
        return rows.stream()
                .map(of)
                .reduce(
                        Figures.NONE,
                        (a, b) -> new Figures(
                                a.customers() + b.customers(),
                                a.volumeLitres() + b.volumeLitres(),
                                a.bills() + b.bills(),
                                a.billedFen() + b.billedFen(),
                                a.collectedFen() + b.collectedFen(),
                                a.arrearsFen() + b.arrearsFen(),
                                a.cases() + b.cases()));
    }
}
