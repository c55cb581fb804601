package org.hearth.ui.management;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.time.YearMonth;
import java.util.List;
import java.util.function.ToLongFunction;
import org.hearth.reporting.BranchFigures;
import org.hearth.ui.figures.SortedRows;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Format;
import org.hearth.ui.kit.Words;
import org.hearth.ui.kit.grid.DenseGrid;

/** The branches side by side, with what they come to together. */
final class BranchTable extends Div {
    private final List<BranchFigures> branches;

    BranchTable(List<BranchFigures> branches, YearMonth month) {
        this.branches = branches;
        addClassName("card");
        SortedRows<BranchFigures> rows = new SortedRows<>(branches);
        DenseGrid<BranchFigures> grid = rows.grid();
        grid.text(Words.t("ui.figures.branch"), BranchFigures::name).grow(3).footer(() -> Words.t("ui.figures.total"));
        rows.by(BranchFigures::name);
        grid.count(Words.t("ui.figures.customers"), row -> row.figures().customers())
                .footer(() -> Format.count(sum(row -> row.figures().customers())));
        rows.by(row -> row.figures().customers());
        grid.volume(Words.t("ui.figures.volume_unit"), row -> row.figures().volumeLitres())
                .width(140)
                .footer(() -> Format.cubicMetres(sum(row -> row.figures().volumeLitres())));
        rows.by(row -> row.figures().volumeLitres());
        grid.money(Words.t("ui.figures.billed_unit"), row -> row.figures().billedFen())
                .width(150)
                .footer(() -> Format.money(sum(row -> row.figures().billedFen())));
        rows.by(row -> row.figures().billedFen());
        grid.money(Words.t("ui.figures.collected_unit"), row -> row.figures().collectedFen())
                .width(150)
                .footer(() -> Format.money(sum(row -> row.figures().collectedFen())));
        rows.by(row -> row.figures().collectedFen());
        grid.text(Words.t("ui.figures.rate"), row -> rate(row)).width(96);
        rows.by(row -> row.figures().collectionRate());
        rows.right();
        grid.money(Words.t("ui.management.overdue_unit"), row -> row.arrears().overdueFen())
                .width(150)
                .footer(() -> Format.money(sum(row -> row.arrears().overdueFen())));
        rows.by(row -> row.arrears().overdueFen());
        grid.count(Words.t("ui.figures.cases"), row -> row.figures().cases())
                .width(80)
                .footer(() -> Format.count(sum(row -> row.figures().cases())));
        rows.by(row -> row.figures().cases());
        grid.empty("building", Words.t("ui.management.no_branches"), Words.t("ui.management.none_hint"));
        grid.exportAs("branches-" + month);
        add(Bits.classed("card-head", new H3(Words.t("ui.management.branches"))), grid);
    }

    private long sum(ToLongFunction<BranchFigures> figure) {
        return branches.stream().mapToLong(figure).sum();
    }

    private static String rate(BranchFigures row) {
        return row.figures().billedFen() == 0
                ? Format.NONE
                : Format.percent(row.figures().collectionRate().doubleValue());
    }
}
