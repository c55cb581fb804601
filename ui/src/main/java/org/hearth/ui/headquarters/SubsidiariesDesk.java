package org.hearth.ui.headquarters;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hearth.kernel.TenantId;
import org.hearth.platform.quota.TenantQuotas;
import org.hearth.tenants.Tenant;
import org.hearth.tenants.Tenants;
import org.hearth.tenants.backups.Backup;
import org.hearth.tenants.backups.TenantBackups;
import org.hearth.tenants.intake.TenantFiles;
import org.hearth.tenants.life.LifeCycle;
import org.hearth.tenants.schema.Schemas;
import org.hearth.ui.figures.SortedRows;
import org.hearth.ui.headquarters.life.GoneCard;
import org.hearth.ui.headquarters.life.HistoryDialog;
import org.hearth.ui.headquarters.life.LifeActs;
import org.hearth.ui.headquarters.onboarding.Templates;
import org.hearth.ui.headquarters.quota.QuotaDialog;
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
import org.jspecify.annotations.Nullable;

/** The subsidiaries as the registry knows them: working or suspended, data structures up to date or not. */
@Route(value = "subsidiaries", layout = Frame.class)
@OnDesk(name = "subsidiaries", permission = "tenants.view", icon = "building", order = 20, group = true)
public class SubsidiariesDesk extends Div implements BeforeEnterObserver {
    /** As many are seen at a glance. */
    private static final int FEW = 12;

    private static final int DAY = "12-31".length();

    private final Tenants tenants;
    private final Schemas schemas;
    private final TenantFiles files;
    private final TenantQuotas quotas;
    private final TenantBackups backups;
    private final LifeActs life;
    private final boolean onboards = Here.get().may("tenants.onboard");
    private final boolean suspends = Here.get().may("tenants.suspend");
    private final boolean copies = Here.get().may("tenants.copy");
    private final boolean migrates = Here.get().may("tenants.migrate");

    @Inject
    SubsidiariesDesk(
            Tenants tenants,
            Schemas schemas,
            LifeCycle life,
            TenantFiles files,
            TenantQuotas quotas,
            TenantBackups backups) {
        this.backups = backups;
        this.tenants = tenants;
        this.schemas = schemas;
        this.files = files;
        this.quotas = quotas;
        this.life = new LifeActs(life, this::show);
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
        if (onboards) {
            Div acts = Bits.row(Bits.primary(
                    Words.t("ui.headquarters.take_in"),
                    event -> event.getSource()
                            .getUI()
                            .ifPresent(ui -> ui.navigate(Here.get().path("onboarding")))));
            acts.addComponentAsFirst(Bits.button(
                    "upload", Words.t("ui.headquarters.bulk"), event -> new BulkDialog(files, this::show).open()));
            if (migrates && all.stream().anyMatch(tenant -> SchemaState.of(tenant, newest) != SchemaState.CURRENT)) {
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
        List<Tenant> gone = suspends ? tenants.gone() : List.of();
        if (!gone.isEmpty()) {
            page.add(new GoneCard(tenants, gone));
        }
        removeAll();
        add(page);
    }

    private DenseGrid<Tenant> table(List<Tenant> all, long newest) {
        SortedRows<Tenant> rows = new SortedRows<>(all);
        if (all.size() > FEW) {
            rows.sought(
                    Words.t("ui.headquarters.find"),
                    row -> row.name() + " " + row.city() + " " + row.id().code());
        }
        DenseGrid<Tenant> grid = rows.grid();
        grid.count(Words.t("ui.headquarters.group_number"), row -> (long) row.number())
                .width(72);
        rows.by(Tenant::number);
        grid.drawn(Words.t("ui.headquarters.name"), SubsidiariesDesk::name, Tenant::name)
                .grow(4);
        rows.by(Tenant::name);
        grid.text(Words.t("ui.headquarters.code"), row -> row.id().code()).width(96);
        rows.by(Tenant::id);
        grid.text(Words.t("ui.headquarters.city"), Tenant::city);
        rows.by(Tenant::city);
        grid.text(Words.t("ui.headquarters.template"), row -> Templates.name(row.template()))
                .grow(2);
        grid.drawn(Words.t("ui.headquarters.state"), SubsidiariesDesk::state, row -> Words.label(row.state()))
                .width(148);
        rows.by(Tenant::state);
        grid.drawn(
                        Words.t("ui.headquarters.schema"),
                        row -> SchemaState.of(row, newest).shown(row),
                        row -> String.valueOf(row.schemaVersion()))
                .width(118);
        rows.by(Tenant::schemaVersion);
        if (copies) {
            Map<TenantId, Backup> standing =
                    backups.all().stream().collect(Collectors.toMap(Backup::tenant, backup -> backup));
            grid.drawn(
                            Words.t("ui.headquarters.backup"),
                            row -> backup(standing.get(row.id())),
                            row -> good(standing.get(row.id())))
                    .width(108);
        }
        grid.text(Words.t("ui.headquarters.since"), row -> Format.minute(row.created()))
                .width(150)
                .hidden();
        rows.by(Tenant::created);
        if (suspends) {
            grid.drawn("", this::acts, row -> "").width(304);
        }
        return grid.exportAs("subsidiaries");
    }

    private static Div name(Tenant row) {
        Div colour = Bits.classed("tenant-dot");
        colour.getStyle().set("--tenant", row.colour());
        return Bits.row(colour, Bits.text(row.name(), "clip", "strong"));
    }

    private static Div state(Tenant row) {
        Span badge = Bits.badge(
                Words.label(row.state()),
                switch (row.state()) {
                    case ACTIVE -> Tone.CALM;
                    case SUSPENDED -> Tone.AMBER;
                    case ARCHIVED, DELETED -> Tone.PLAIN;
                    case DELETING -> Tone.RED;
                });
        Instant gone = row.deleteAfter();
        badge.setTitle(
                gone == null ? row.stateReason() : Words.t("ui.headquarters.deleted_after", "at", Format.minute(gone)));
        Div state = new Div(badge);
        if (gone != null) {
            state.add(Bits.text(" " + Format.dayMinute(gone).substring(0, DAY), "small", "debt"));
        }
        return state;
    }

    /** When the last good one was made; amber when it is older than it may be, with what came in between. */
    private static Div backup(@Nullable Backup backup) {
        Span when = Bits.text(good(backup), backup != null && backup.late() ? "attention" : "soft");
        if (backup != null && backup.failed() != null) {
            when.setTitle(Words.t(
                    "ui.headquarters.backup_failed",
                    Map.of("at", Format.minute(backup.failed()), "why", backup.error())));
        }
        return new Div(when);
    }

    private static String good(@Nullable Backup backup) {
        return backup == null || backup.good() == null
                ? Words.t("ui.headquarters.no_backup")
                : Format.dayMinute(backup.good());
    }

    private Div acts(Tenant row) {
        Div acts = life.of(row);
        acts.addComponentAsFirst(Bits.iconButton(
                "list",
                Words.t("ui.headquarters.history"),
                event -> new HistoryDialog(row.name(), tenants.history(row.id())).open()));
        if (row.state().isReachable()) {
            acts.addComponentAsFirst(
                    Bits.iconButton("meter", Words.t("ui.quota.act"), event -> QuotaDialog.open(quotas, row)));
            acts.addComponentAsFirst(
                    Bits.iconButton("search", Words.t("ui.headquarters.compare"), event -> compare(row)));
        }
        return acts;
    }

    private void compare(Tenant row) {
        List<String> differences = schemas.compare(row.id()).differences();
        if (differences.isEmpty()) {
            Toast.done(Words.t("ui.headquarters.no_drift", "name", row.name()));
        } else {
            new DriftDialog(row.name(), differences).open();
        }
    }

    private void migrate() {
        List<Schemas.Behind> behind = schemas.migrate().behind();
        show();
        if (behind.isEmpty()) {
            Toast.done(Words.t("ui.headquarters.migrated"));
        } else {
            Toast.refused(Words.t("ui.headquarters.still_behind", "count", behind.size()));
        }
    }
}
