package org.hearth.ui.headquarters.life;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.hearth.tenants.Tenant;
import org.hearth.tenants.Tenants;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Words;
import org.hearth.ui.kit.grid.DenseGrid;

/** The subsidiaries that were deleted, each with its proof; their codes and numbers are never given again. */
public final class GoneCard extends Div {
    public GoneCard(Tenants tenants, List<Tenant> gone) {
        DenseGrid<Tenant> grid = DenseGrid.of(gone);
        grid.count(Words.t("ui.headquarters.group_number"), row -> (long) row.number())
                .width(72);
        grid.text(Words.t("ui.headquarters.name"), Tenant::name).grow(3);
        grid.text(Words.t("ui.headquarters.code"), row -> row.id().code()).width(96);
        grid.text(Words.t("ui.headquarters.city"), Tenant::city);
        grid.drawn("", row -> new Div(proof(tenants, row)), row -> "").width(140);
        Div card = Bits.card(Words.t("ui.headquarters.gone"));
        card.add(grid.allVisible());
        add(card);
    }

    private static Button proof(Tenants tenants, Tenant row) {
        Button proof = Bits.button(
                "shield",
                Words.t("ui.headquarters.proof"),
                event -> new HistoryDialog(row.name(), tenants.history(row.id())).open());
        proof.addThemeName("small");
        return proof;
    }
}
