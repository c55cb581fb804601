package org.hearth.ui.management;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.hearth.reporting.Arrears;
import org.hearth.reporting.KeyFigures;
import org.hearth.reporting.Management;
import org.hearth.reporting.MonthFigures;
import org.hearth.ui.figures.FigureCards;
import org.hearth.ui.figures.MonthChoice;
import org.hearth.ui.figures.SeriesCard;
import org.hearth.ui.figures.Sums;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.EmptyState;
import org.hearth.ui.kit.Format;
import org.hearth.ui.kit.Words;
import org.hearth.ui.kit.chart.KeyFigure;
import org.hearth.ui.session.OnDesk;
import org.hearth.ui.shell.Frame;

/** How the subsidiary did in a month ({@code ?month=}), against last month and last year. */
@Route(value = "management", layout = Frame.class)
@OnDesk(name = "management", permission = "reporting.view", icon = "chart", order = 60)
public class ManagementDesk extends Div implements BeforeEnterObserver {
    private static final int MONTHS = 24;
    private static final int CUSTOMERS = 20;

    private final Management management;

    @Inject
    ManagementDesk(Management management) {
        this.management = management;
        addClassName("fill");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(MonthChoice.of(event.getLocation()).orElseGet(() -> Sums.newestOf(series(MonthChoice.current()))));
    }

    private void show(YearMonth month) {
        KeyFigures figures = management.figures(month);
        List<Sums> series = series(month);
        FigureCards cards = new FigureCards(
                sums(figures.month()),
                sums(figures.monthBefore()),
                sums(figures.yearBefore()),
                series,
                Words.t("ui.figures.rate"));
        cards.add(arrears(figures.arrears()));
        Div page = Bits.page(Words.t("ui.desk.management"), new MonthChoice(month));
        page.addClassNames("scroll", "figures-page");
        page.add(answer(figures.month()), cards);
        if (series.stream().allMatch(sums -> sums.volumeLitres() == 0 && sums.billedFen() == 0)) {
            page.add(new EmptyState("chart", Words.t("ui.management.none"), Words.t("ui.management.none_hint")));
        } else {
            page.add(
                    new SeriesCard(Words.t("ui.figures.series"), series),
                    Bits.classed(
                            "figures-split",
                            new ArrearsCard(figures.arrears()),
                            new TopCustomers(management.topCustomers(month, CUSTOMERS), month)),
                    new BranchTable(management.branches(month), month));
        }
        removeAll();
        add(page);
    }

    private static Div answer(MonthFigures month) {
        String text = Words.t(
                "ui.management.answer",
                Map.of(
                        "month", Format.month(month.month()),
                        "customers", Format.count(month.customers()),
                        "bills", Format.count(month.bills()),
                        "open", Format.yuan(month.openFen()),
                        "cases", Format.count(month.cases())));
        return Bits.row(Bits.text(text, "soft"));
    }

    private static KeyFigure arrears(Arrears arrears) {
        long old = arrears.to365Fen() + arrears.olderFen();
        KeyFigure card = FigureCards.money(Words.t("ui.management.arrears"), arrears.overdueFen())
                .note(Words.t("ui.management.not_due", "amount", Format.moneyShort(arrears.notDueFen())));
        return old == 0
                ? card
                : card.note(Words.t(
                        "ui.management.old_share", "share", Format.percent((double) old / arrears.overdueFen())));
    }

    private List<Sums> series(YearMonth last) {
        return management.series(last, MONTHS).stream()
                .map(ManagementDesk::sums)
                .toList();
    }

    private static Sums sums(MonthFigures month) {
        return new Sums(
                month.month(),
                month.volumeLitres(),
                month.billedFen(),
                month.collectedFen(),
                month.billedFen() == 0 ? Double.NaN : month.collectionRate().doubleValue());
    }
}
