package org.hearth.ui.management;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.time.YearMonth;
import java.util.List;
import org.hearth.reporting.TopCustomer;
import org.hearth.ui.figures.SortedRows;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Tone;
import org.hearth.ui.kit.Words;
import org.hearth.ui.kit.grid.DenseGrid;

/** The commercial and industrial customers with the most gas. */
final class TopCustomers extends Div {
    TopCustomers(List<TopCustomer> customers, YearMonth month) {
        addClassName("card");
        SortedRows<TopCustomer> rows = new SortedRows<>(customers);
        DenseGrid<TopCustomer> grid = rows.grid();
        grid.text(Words.t("ui.management.number"), TopCustomer::number).width(112);
        grid.drawn(Words.t("ui.management.customer"), TopCustomers::name, TopCustomer::name)
                .grow(3);
        grid.volume(Words.t("ui.figures.volume_unit"), TopCustomer::volumeLitres)
                .width(96);
        rows.by(TopCustomer::volumeLitres);
        grid.money(Words.t("ui.figures.billed_unit"), TopCustomer::billedFen).width(106);
        rows.by(TopCustomer::billedFen);
        grid.money(Words.t("ui.management.open"), TopCustomer::openFen).width(106);
        rows.by(TopCustomer::openFen);
        grid.empty("building", Words.t("ui.management.no_customers"), Words.t("ui.management.no_customers_hint"));
        grid.grid().setAllRowsVisible(false);
        grid.grid().setHeight("240px");
        grid.exportAs("top-customers-" + month);
        add(Bits.classed("card-head", new H3(Words.t("ui.management.top_customers"))), grid);
    }

    private static Div name(TopCustomer customer) {
        Div name = Bits.row(Bits.text(customer.name(), "clip"));
        if (customer.keyAccount()) {
            name.add(Bits.badge(Words.t("ui.management.key_account"), Tone.BLUE));
        }
        return name;
    }
}
