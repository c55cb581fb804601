package org.hearth.ui.headquarters;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import org.hearth.tenants.Tenant;
import org.hearth.tenants.Tenants;
import org.hearth.ui.figures.SortedRows;
import org.hearth.ui.headquarters.onboarding.Templates;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.EmptyState;
import org.hearth.ui.kit.Format;
import org.hearth.ui.kit.Toast;
import org.hearth.ui.kit.Tone;
import org.hearth.ui.kit.Words;
import org.hearth.ui.kit.grid.DenseGrid;
import org.hearth.ui.session.Here;
import org.hearth.ui.session.OnDesk;
import org.hearth.ui.shell.Frame;

/** The subsidiaries as the registry knows them: working or suspended, data structures up to date or not. */
@Route(value = "subsidiaries", layout = Frame.class)
@OnDesk(name = "subsidiaries", permission = "tenants.view", icon = "building", order = 20, group = true)
public class SubsidiariesDesk extends Div implements BeforeEnterObserver {
    private final Tenants tenants;
    private final boolean operator = Here.get().may("tenants.onboard");

    @Inject
    SubsidiariesDesk(Tenants tenants) {
        this.tenants = tenants;
        addClassName("fill");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        List<Tenant> all = tenants.overview();
        long newest = all.stream().mapToLong(Tenant::schemaVersion).max().orElse(0);
        Div page = Bits.page(Words.t("ui.desk.subsidiaries"));
        page.addClassNames("scroll", "figures-page");
        if (operator) {
            Div acts = Bits.row(Bits.primary(
                    Words.t("ui.headquarters.take_in"),
                    event -> event.getSource()
                            .getUI()
                            .ifPresent(ui -> ui.navigate(Here.get().path("onboarding")))));
            if (all.stream().anyMatch(tenant -> SchemaState.of(tenant, newest) != SchemaState.CURRENT)) {
                acts.addComponentAsFirst(
                        Bits.button("refresh", Words.t("ui.headquarters.migrate"), event -> migrate()));
            }
            page.getComponentAt(0).getElement().appendChild(acts.getElement());
        }
        if (all.isEmpty()) {
            page.add(new EmptyState(
                    "building",
                    Words.t("ui.headquarters.no_subsidiary"),
                    Words.t("ui.headquarters.no_subsidiary_hint")));
        } else {
            page.add(table(all, newest));
        }
        removeAll();
        add(page);
    }

    private DenseGrid<Tenant> table(List<Tenant> all, long newest) {
        SortedRows<Tenant> rows = new SortedRows<>(all);
        DenseGrid<Tenant> grid = rows.grid();
        grid.count(Words.t("ui.headquarters.group_number"), row -> (long) row.number())
                .width(72);
        rows.by(Tenant::number);
        grid.drawn(Words.t("ui.headquarters.name"), SubsidiariesDesk::name, Tenant::name)
                .grow(3);
        rows.by(Tenant::name);
        grid.text(Words.t("ui.headquarters.code"), row -> row.id().code()).width(96);
        rows.by(Tenant::id);
        grid.text(Words.t("ui.headquarters.city"), Tenant::city);
        rows.by(Tenant::city);
        grid.text(Words.t("ui.headquarters.template"), row -> Templates.name(row.template()));
        grid.drawn(Words.t("ui.headquarters.state"), SubsidiariesDesk::state, row -> Words.label(row.state()))
                .width(100);
        rows.by(Tenant::state);
        grid.drawn(
                        Words.t("ui.headquarters.schema"),
                        row -> SchemaState.of(row, newest).shown(row),
                        row -> String.valueOf(row.schemaVersion()))
                .width(216);
        rows.by(Tenant::schemaVersion);
        grid.text(Words.t("ui.headquarters.since"), row -> Format.minute(row.created()))
                .width(150);
        rows.by(Tenant::created);
        if (operator) {
            grid.drawn("", this::acts, row -> "").width(204);
        }
        return grid.exportAs("subsidiaries");
    }

    private static Div name(Tenant row) {
        Div colour = Bits.classed("tenant-dot");
        colour.getStyle().set("--tenant", row.colour());
        return Bits.row(colour, Bits.text(row.name(), "clip", "strong"));
    }

    private static Div state(Tenant row) {
        boolean active = row.state() == Tenant.State.ACTIVE;
        return new Div(Bits.badge(Words.label(row.state()), active ? Tone.CALM : Tone.AMBER));
    }

    private Div acts(Tenant row) {
        Button compare = Bits.button("search", Words.t("ui.headquarters.compare"), event -> compare(row));
        Button put = row.state() == Tenant.State.ACTIVE
                ? Bits.button("pause", Words.t("ui.headquarters.suspend"), event -> suspend(row))
                : Bits.button("play", Words.t("ui.headquarters.resume"), event -> resume(row));
        compare.addThemeName("small");
        put.addThemeName("small");
        return Bits.row(compare, put);
    }

    private void suspend(Tenant row) {
        tenants.suspend(row.id());
        show();
        Toast.done(Words.t("ui.headquarters.suspended", "name", row.name()), () -> resume(row));
    }

    private void resume(Tenant row) {
        tenants.resume(row.id());
        show();
        Toast.done(Words.t("ui.headquarters.resumed", "name", row.name()));
    }

    private void compare(Tenant row) {
        List<String> differences = tenants.drift(row.id());
        if (differences.isEmpty()) {
            Toast.done(Words.t("ui.headquarters.no_drift", "name", row.name()));
        } else {
            new DriftDialog(row.name(), differences).open();
        }
    }

    private void migrate() {
        List<Tenant> behind = tenants.migrate();
        show();
        if (behind.isEmpty()) {
            Toast.done(Words.t("ui.headquarters.migrated"));
        } else {
            Toast.refused(Words.t("ui.headquarters.still_behind", "count", behind.size()));
        }
    }
}
