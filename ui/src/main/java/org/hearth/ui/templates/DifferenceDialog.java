package org.hearth.ui.templates;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.hearth.tenants.templates.Difference;
import org.hearth.tenants.templates.Differences;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Tone;
import org.hearth.ui.kit.Words;
import org.hearth.ui.kit.grid.DenseGrid;

/** One subsidiary beside a version, item by item. */
final class DifferenceDialog extends Dialog {
    DifferenceDialog(Differences subsidiary) {
        super(Words.t("ui.templates.differences_of", "name", subsidiary.name()));
        setWidth("900px");
        DenseGrid<Difference> grid = DenseGrid.of(subsidiary.rows());
        grid.wrapping();
        grid.text(
                        Words.t("ui.templates.item"),
                        row -> SettingWords.name(
                                row.part(), row.key(), row.wanted() == null ? row.held() : row.wanted()))
                .grow(2);
        grid.text(Words.t("ui.templates.held"), row -> SettingWords.value(row.part(), row.key(), row.held()))
                .grow(3);
        grid.text(Words.t("ui.templates.wanted"), row -> SettingWords.value(row.part(), row.key(), row.wanted()))
                .grow(3);
        grid.drawn(
                        Words.t("ui.templates.effect"),
                        row -> new Div(kind(row.kind())),
                        row -> kind(row.kind()).getText())
                .width(130);
        grid.drawn(
                        Words.t("ui.templates.freedom"),
                        row -> new Div(ItemTable.freedom(row.locked())),
                        row -> ItemTable.freedom(row.locked()).getText())
                .width(120);
        add(grid.allVisible());
        getFooter().add(new Button(Words.t("ui.kit.close"), event -> close()));
    }

    /** What publishing does about an item. */
    static Span kind(Difference.Kind kind) {
        return Bits.badge(
                Words.label(kind),
                switch (kind) {
                    case SAME -> Tone.PLAIN;
                    case CHANGES, ADDED -> Tone.BLUE;
                    case KEPT, RELEASED, WITHDRAWN -> Tone.AMBER;
                });
    }
}
