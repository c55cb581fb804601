package org.hearth.ui.templates;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.grid.GridMultiSelectionModel.SelectAllCheckboxVisibility;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearth.tenants.templates.Choice;
import org.hearth.tenants.templates.Difference;
import org.hearth.tenants.templates.Differences;
import org.hearth.tenants.templates.Templates;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Format;
import org.hearth.ui.kit.Toast;
import org.hearth.ui.kit.Words;
import org.hearth.ui.kit.form.Confirm;
import org.hearth.ui.kit.grid.DenseGrid;
import org.hearth.ui.session.Here;

/** All subsidiaries beside one version: what differs in each, which are chosen, and the publishing itself. */
final class SubsidiaryTable extends Div {
    private final Templates templates;
    private final String code;
    private final int version;
    private final Runnable published;
    private final Button publish;
    private final DenseGrid<Differences> grid;

    /** @param published called when a publication is on its way */
    SubsidiaryTable(Templates templates, String code, int version, Runnable published) {
        this.templates = templates;
        this.code = code;
        this.version = version;
        this.published = published;
        addClassNames("fill", "people-part");
        grid = DenseGrid.of(templates.differences(code, version, Choice.everybody()));
        grid.text(Words.t("ui.headquarters.name"), Differences::name).grow(3);
        grid.text(Words.t("ui.headquarters.code"), Differences::tenant).width(64);
        grid.text(Words.t("ui.templates.has"), SubsidiaryTable::has).width(92);
        for (Difference.Kind kind : Difference.Kind.values()) {
            grid.count(Words.label(kind), row -> count(row, kind)).width(100);
        }
        grid.drawn("", this::look, row -> "").width(142);
        publish = Bits.primary(Words.t("ui.templates.publish"), event -> ask(chosen()));
        publish.setEnabled(false);
        if (Here.get().may("templates.publish")) {
            choosing();
            grid.acts(publish);
        }
        grid.empty("building", Words.t("ui.headquarters.no_subsidiary"), Words.t("ui.headquarters.no_subsidiary_hint"));
        add(
                Bits.text(Words.t("ui.templates.compare_hint", "version", version), "soft"),
                grid.exportAs(code + "-differences"));
    }

    private void choosing() {
        GridMultiSelectionModel<Differences> model =
                (GridMultiSelectionModel<Differences>) grid.grid().setSelectionMode(Grid.SelectionMode.MULTI);
        model.setSelectAllCheckboxVisibility(SelectAllCheckboxVisibility.VISIBLE);
        grid.grid().addSelectionListener(event -> {
            int count = event.getAllSelectedItems().size();
            publish.setEnabled(count > 0);
            publish.setText(
                    count == 0
                            ? Words.t("ui.templates.publish")
                            : Words.t("ui.templates.publish_to", "count", Format.count(count)));
        });
    }

    private Set<Differences> chosen() {
        return grid.grid().getSelectedItems();
    }

    private Button look(Differences row) {
        Button look = Bits.button("search", Words.t("ui.templates.look"), event -> new DifferenceDialog(row).open());
        look.addThemeName("small");
        look.setVisible(!row.rows().isEmpty());
        return look;
    }

    private void ask(Set<Differences> chosen) {
        List<String> names = chosen.stream().map(Differences::name).sorted().toList();
        Confirm.open(
                Words.t("ui.templates.publish_title", "version", version),
                Words.t(
                        "ui.templates.publish_warning",
                        Map.of(
                                "companies", String.join(Words.t("ui.shell.comma"), names),
                                "changes", sum(chosen, Difference.Kind.CHANGES),
                                "added", sum(chosen, Difference.Kind.ADDED),
                                "withdrawn", sum(chosen, Difference.Kind.WITHDRAWN),
                                "released", sum(chosen, Difference.Kind.RELEASED),
                                "kept", sum(chosen, Difference.Kind.KEPT))),
                Words.t("ui.templates.publish"),
                () -> {
                    templates.publish(
                            code,
                            version,
                            Choice.of(chosen.stream().map(Differences::tenant).toArray(String[]::new)));
                    published.run();
                    Toast.done(Words.t("ui.templates.on_its_way", "count", Format.count(chosen.size())));
                });
    }

    private static long sum(Set<Differences> rows, Difference.Kind kind) {
        return rows.stream().mapToLong(row -> count(row, kind)).sum();
    }

    private static long count(Differences row, Difference.Kind kind) {
        return row.rows().stream().filter(one -> one.kind() == kind).count();
    }

    private static String has(Differences row) {
        if (!row.error().isEmpty()) {
            return Words.t("ui.templates.unreachable");
        }
        return row.publishedVersion() == 0
                ? Format.NONE
                : Words.t("ui.templates.version_n", "version", row.publishedVersion());
    }
}
