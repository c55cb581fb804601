package org.hearth.ui.headquarters;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.hearth.kernel.Refused;
import org.hearth.kernel.TenantId;
import org.hearth.tenants.group.Group;
import org.hearth.tenants.group.TenantFigures;
import org.hearth.ui.figures.FigureCards;
import org.hearth.ui.figures.MonthChoice;
import org.hearth.ui.figures.SeriesCard;
import org.hearth.ui.figures.Sums;
import org.hearth.ui.kit.Address;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.EmptyState;
import org.hearth.ui.kit.Words;
import org.hearth.ui.session.OnDesk;
import org.hearth.ui.shell.Frame;

/** The group in a month ({@code ?month=}): all subsidiaries side by side, or one of them ({@code ?subsidiary=}) by branches. */
@Route(value = "headquarters", layout = Frame.class)
@OnDesk(name = "headquarters", permission = "group.view", icon = "group", order = 10, group = true)
public class HeadquartersDesk extends Div implements BeforeEnterObserver {
    private static final String SUBSIDIARY = "subsidiary";
    private static final int MONTHS = 24;
    private static final int SPARK_MONTHS = 12;

    private final Group group;

    @Inject
    HeadquartersDesk(Group group) {
        this.group = group;
        addClassName("fill");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        YearMonth month = MonthChoice.of(event.getLocation())
                .orElseGet(() -> Sums.newestOf(Totals.series(group.series(MonthChoice.current(), MONTHS))));
        Optional<String> chosen = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(SUBSIDIARY)
                .filter(code -> !code.isEmpty());
        List<TenantFigures> subsidiaries = group.subsidiaries(month);
        removeAll();
        if (chosen.isPresent()) {
            add(one(find(subsidiaries, chosen.get()), month));
        } else {
            add(all(subsidiaries, month));
        }
    }

    private Div all(List<TenantFigures> subsidiaries, YearMonth month) {
        Div page = page(Words.t("ui.headquarters.all", "count", subsidiaries.size()), month);
        if (subsidiaries.isEmpty()) {
            page.add(new EmptyState(
                    "building",
                    Words.t("ui.headquarters.no_subsidiary"),
                    Words.t("ui.headquarters.no_subsidiary_hint")));
            return page;
        }
        List<TenantFigures.Point> series = group.series(month, MONTHS);
        FigureCards cards = Totals.cards(subsidiaries, series);
        FiguresTable table = new FiguresTable(
                Words.t("ui.headquarters.side_by_side"),
                subsidiaries,
                "subsidiaries-" + month,
                group.billedByMonth(month, SPARK_MONTHS));
        table.onOpen(row -> Address.with(SUBSIDIARY, row.tenant()));
        page.add(
                cards,
                Bits.classed(
                        "figures-split",
                        new SeriesCard(Words.t("ui.figures.series"), Totals.series(series)),
                        new RankingCard(subsidiaries, row -> Address.with(SUBSIDIARY, row.tenant()))),
                table);
        return page;
    }

    private Div one(TenantFigures subsidiary, YearMonth month) {
        TenantId tenant = new TenantId(subsidiary.tenant());
        List<TenantFigures.Point> series = group.series(tenant, month, MONTHS);
        Div page = page(subsidiary.name(), month);
        page.add(
                new SubsidiaryBar(subsidiary, () -> Address.with(SUBSIDIARY, "")),
                Totals.cards(List.of(subsidiary), series),
                new SeriesCard(Words.t("ui.figures.series"), Totals.series(series)),
                new FiguresTable(
                        Words.t("ui.headquarters.branches"),
                        group.branches(tenant, month),
                        "branches-" + subsidiary.tenant() + "-" + month,
                        null));
        return page;
    }

    private static Div page(String title, YearMonth month) {
        Div page = Bits.page(title, new MonthChoice(month));
        page.addClassNames("scroll", "figures-page");
        return page;
    }

    private static TenantFigures find(List<TenantFigures> subsidiaries, String code) {
        return subsidiaries.stream()
                .filter(row -> row.tenant().equals(code))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("tenant", code));
    }
}
