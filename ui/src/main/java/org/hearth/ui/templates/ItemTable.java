package org.hearth.ui.templates;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Map;
import org.hearth.tenants.templates.TemplateCard;
import org.hearth.tenants.templates.TemplateItem;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Format;
import org.hearth.ui.kit.Tone;
import org.hearth.ui.kit.Words;
import org.hearth.ui.kit.grid.DenseGrid;

/** What one version says, and whether subsidiaries may choose otherwise. */
final class ItemTable extends Div {
    ItemTable(TemplateCard card, int version, List<TemplateItem> items) {
        addClassNames("fill", "people-part");
        Select<String> part = new Select<>();
        part.setItems(items.stream().map(TemplateItem::part).distinct().toList());
        part.setItemLabelGenerator(
                value -> value == null ? Words.t("ui.templates.any_part") : SettingWords.part(value));
        part.setEmptySelectionAllowed(true);
        part.setEmptySelectionCaption(Words.t("ui.templates.any_part"));
        part.setPlaceholder(Words.t("ui.templates.any_part"));
        part.setAriaLabel(Words.t("ui.templates.part"));
        DenseGrid<TemplateItem> grid = DenseGrid.asked(() -> items.stream()
                .filter(item -> part.getValue() == null || part.getValue().equals(item.part()))
                .toList());
        grid.wrapping();
        grid.text(Words.t("ui.templates.part"), item -> SettingWords.part(item.part()))
                .width(190);
        grid.text(Words.t("ui.templates.item"), item -> SettingWords.name(item.part(), item.key(), item.value()))
                .grow(2);
        grid.text(Words.t("ui.templates.value"), item -> SettingWords.value(item.part(), item.key(), item.value()))
                .grow(4);
        grid.drawn(
                        Words.t("ui.templates.freedom"),
                        item -> new Div(freedom(item.locked())),
                        item -> freedom(item.locked()).getText())
                .width(130);
        card.versions().stream()
                .filter(one -> one.version() == version)
                .findFirst()
                .ifPresent(one -> add(Bits.text(
                        Words.t(
                                "ui.templates.written",
                                Map.of(
                                        "by", isDelivered(one) ? Words.t("ui.templates.delivered_by") : one.createdBy(),
                                        "at", Format.minute(one.created()),
                                        "note", isDelivered(one) ? Words.t("ui.templates.delivered") : one.note())),
                        "soft")));
        add(grid.filters(part).exportAs(card.code() + "-" + version));
    }

    /** Whether it came with the program, which writes in no language. */
    private static boolean isDelivered(TemplateCard.Version version) {
        return version.note().equals("as delivered");
    }

    /** Whether headquarters leaves a choice. */
    static Span freedom(boolean locked) {
        return locked
                ? Bits.badge(Words.t("ui.templates.locked"), Tone.AMBER)
                : Bits.badge(Words.t("ui.templates.free"), Tone.PLAIN);
    }
}
