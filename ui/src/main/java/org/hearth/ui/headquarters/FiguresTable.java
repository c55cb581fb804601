package org.hearth.ui.headquarters;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.hearth.tenants.group.TenantFigures;
import org.hearth.tenants.group.TenantFigures.Figures;
import org.hearth.ui.figures.SortedRows;
import org.hearth.ui.figures.Sums;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Format;
import org.hearth.ui.kit.Words;
import org.hearth.ui.kit.chart.Sparkline;
import org.hearth.ui.kit.grid.DenseGrid;
import org.jspecify.annotations.Nullable;

/** Subsidiaries, or the branches of one, side by side; each column sorts, the foot says what they come to together. */
final class FiguresTable extends Div {
    /** As many are seen at a glance. */
    private static final int FEW = 12;

    private final SortedRows<TenantFigures> rows;
    private final DenseGrid<TenantFigures> grid;

    /** @param billed by subsidiary's code, for small drawings in each row; null for none */
    FiguresTable(String title, List<TenantFigures> given, String file, @Nullable Map<String, List<Long>> billed) {
        rows = new SortedRows<>(given);
        grid = rows.grid();
        addClassName("card");
        grid.drawn(Words.t("ui.headquarters.name"), FiguresTable::name, TenantFigures::name)
                .grow(3)
                .footer(() -> Words.t("ui.figures.total"));
        rows.by(TenantFigures::name);
        if (given.size() > FEW) {
            rows.sought(Words.t("ui.headquarters.find"), row -> row.name() + " " + row.city() + " " + row.tenant());
        }
        if (billed != null) {
            grid.drawn(
                            Words.t("ui.headquarters.way"),
                            row -> new Sparkline(billed.getOrDefault(row.tenant(), List.of())),
                            row -> "")
                    .width(112);
        }
        grid.count(Words.t("ui.figures.customers"), row -> row.now().customers())
                .width(108)
                .footer(() -> Format.count(Totals.sum(rows.shown(), Figures::customers)));
        rows.by(row -> row.now().customers());
        grid.volume(Words.t("ui.figures.volume_unit"), row -> row.now().volumeLitres())
                .width(118)
                .footer(() -> Format.cubicMetres(Totals.sum(rows.shown(), Figures::volumeLitres)));
        rows.by(row -> row.now().volumeLitres());
        money(Words.t("ui.figures.billed_unit"), Figures::billedFen);
        change(Words.t("ui.figures.against_month"), TenantFigures::monthBefore);
        change(Words.t("ui.figures.against_year"), TenantFigures::yearBefore);
        money(Words.t("ui.figures.collected_unit"), Figures::collectedFen);
        grid.text(Words.t("ui.headquarters.rate_short"), row -> share(Totals.rate(row.now())))
                .width(112);
        rows.by(row -> Totals.rate(row.now()));
        rows.right();
        money(Words.t("ui.headquarters.arrears_unit"), Figures::arrearsFen);
        grid.count(Words.t("ui.figures.cases"), row -> row.now().cases())
                .width(80)
                .hidden();
        rows.by(row -> row.now().cases());
        grid.empty("chart", Words.t("ui.headquarters.no_figures"), Words.t("ui.headquarters.no_figures_hint"));
        grid.exportAs(file);
        add(Bits.classed("card-head", new H3(title)), grid);
    }

    /** What a click on a row does. */
    void onOpen(Consumer<TenantFigures> act) {
        grid.grid().addClassName("opens");
        grid.onSelect(row -> {
            if (row != null) {
                act.accept(row);
            }
        });
    }

    private void money(String title, ToLongFunction<Figures> fen) {
        grid.money(title, row -> fen.applyAsLong(row.now()))
                .width(138)
                .footer(() -> Format.money(Totals.sum(rows.shown(), fen)));
        rows.by(row -> fen.applyAsLong(row.now()));
    }

    private void change(String title, Function<TenantFigures, Figures> before) {
        grid.drawn(title, row -> moved(change(row, before)), row -> share(change(row, before)))
                .width(92);
        rows.by(row -> change(row, before));
        rows.right();
    }

    private static double change(TenantFigures row, Function<TenantFigures, Figures> before) {
        return Sums.change(row.now().billedFen(), before.apply(row).billedFen());
    }

    private static Span moved(double change) {
        if (Double.isNaN(change)) {
            return Bits.text(Format.NONE, "quiet");
        }
        return Bits.text((change >= 0 ? "+" : "−") + Format.percent(Math.abs(change)), change >= 0 ? "up" : "down");
    }

    private static String share(double share) {
        return Double.isNaN(share) ? Format.NONE : Format.percent(share);
    }

    private static Component name(TenantFigures row) {
        if (row.branchId() != null) {
            return Bits.text(row.name(), "clip");
        }
        Div colour = Bits.classed("tenant-dot");
        colour.getStyle().set("--tenant", row.colour());
        return Bits.row(colour, Bits.text(row.name(), "clip", "strong"), Bits.text(row.city(), "quiet", "small"));
    }
}
