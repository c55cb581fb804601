package org.hearth.ui.settings;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hearth.kernel.setting.Setting;
import org.hearth.tenants.templates.Difference;
import org.hearth.tenants.templates.OwnSettings;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Format;
import org.hearth.ui.kit.Icon;
import org.hearth.ui.kit.Toast;
import org.hearth.ui.kit.Tone;
import org.hearth.ui.kit.Words;
import org.hearth.ui.kit.form.FormDialog;
import org.hearth.ui.kit.grid.DenseGrid;
import org.hearth.ui.session.Here;
import org.hearth.ui.session.OnDesk;
import org.hearth.ui.shell.Frame;
import org.hearth.ui.templates.SettingWords;
import org.jspecify.annotations.Nullable;

/** All settings of a subsidiary beside what headquarters has published; chosen otherwise where it is left a choice. */
@Route(value = "settings", layout = Frame.class)
@OnDesk(name = "settings", permission = "settings.view", icon = "settings", order = 85)
public class SettingDesk extends Div implements BeforeEnterObserver {
    private final OwnSettings settings;
    private final boolean mayEdit = Here.get().may("settings.edit");
    private final DenseGrid<Held> grid = DenseGrid.asked(this::rows);

    /** A setting as it holds, and what headquarters' template says of it if it says anything. */
    private record Held(
            String part,
            String key,
            Setting setting,
            @Nullable String template) {
        boolean differs() {
            return template != null && setting.own() && !setting.value().equals(template);
        }
    }

    @Inject
    SettingDesk(OwnSettings settings) {
        this.settings = settings;
        addClassName("fill");
        grid.wrapping();
        grid.text(Words.t("ui.templates.part"), row -> SettingWords.part(row.part()))
                .width(100);
        grid.text(
                        Words.t("ui.templates.item"),
                        row -> SettingWords.name(
                                row.part(), row.key(), row.setting().value()))
                .grow(4);
        grid.text(
                        Words.t("ui.settings.holds"),
                        row -> SettingWords.value(row.part(), row.setting().value()))
                .grow(4);
        grid.text(Words.t("ui.settings.template"), row -> SettingWords.value(row.part(), row.template()))
                .grow(3);
        grid.drawn(
                        Words.t("ui.settings.origin"),
                        row -> new Div(origin(row)),
                        row -> origin(row).getText())
                .width(150);
        grid.drawn("", this::acts, row -> "").width(190);
        grid.onOpen(row -> {
            if (mayEdit && !row.setting().locked() && !isElsewhere(row)) {
                ask(row);
            }
        });
        grid.empty("settings", Words.t("ui.settings.none"), Words.t("ui.settings.none_hint"));
        Div page = Bits.page(Words.t("ui.desk.settings"));
        page.add(Bits.text(Words.t("ui.settings.hint"), "soft"), grid.exportAs("settings"));
        add(page);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        grid.refresh();
    }

    private List<Held> rows() {
        Map<String, Difference> published = settings.beside().stream()
                .filter(row -> row.wanted() != null)
                .collect(Collectors.toMap(row -> row.part() + "." + row.key(), row -> row));
        List<Held> rows = new ArrayList<>();
        settings.all()
                .forEach((part, held) -> held.forEach((key, setting) -> {
                    Difference template = published.get(part + "." + key);
                    rows.add(new Held(part, key, setting, template == null ? null : template.wanted()));
                }));
        return rows;
    }

    private static Span origin(Held row) {
        if (row.setting().locked()) {
            return Bits.badge(Words.t("ui.settings.locked"), Tone.AMBER);
        }
        if (row.differs()) {
            return Bits.badge(Words.t("ui.settings.differs"), Tone.BLUE);
        }
        return row.setting().own()
                ? Bits.badge(Words.t("ui.settings.own"), Tone.BLUE)
                : Bits.badge(
                        Words.t(row.template() == null ? "ui.settings.usual" : "ui.settings.as_template"), Tone.PLAIN);
    }

    private Div acts(Held row) {
        Div acts = Bits.row();
        if (SettingWords.isPlan(row.part()) && Here.get().may("tariffs.view")) {
            acts.add(link("prices?plan=" + row.key(), "price", "ui.settings.open_prices"));
        } else if (SettingWords.isRole(row.part()) && Here.get().may("people.manage")) {
            acts.add(link("people?tab=roles", "key", "ui.people.own_roles"));
        } else if (mayEdit && !isElsewhere(row) && !row.setting().locked()) {
            acts.add(small("edit", Words.t("ui.people.change"), () -> ask(row)));
            String template = row.template();
            if (row.differs() && template != null) {
                acts.add(small("undo", Words.t("ui.settings.back"), () -> choose(row, template)));
            }
        }
        return acts;
    }

    /** Prices and roles have desks of their own. */
    private static boolean isElsewhere(Held row) {
        return SettingWords.isPlan(row.part()) || SettingWords.isRole(row.part());
    }

    private static Anchor link(String address, String icon, String text) {
        Anchor open = new Anchor("/" + Here.get().path(address), new Icon(icon), Bits.text(Words.t(text)));
        open.addClassNames("act", "small");
        return open;
    }

    private void ask(Held row) {
        String name = SettingWords.name(row.part(), row.key(), row.setting().value());
        AbstractField<?, String> value = SettingWords.field(row.part());
        value.setValue(row.setting().value());
        FormDialog dialog = new FormDialog(
                        name,
                        Words.t("ui.people.save"),
                        () -> choose(row, value.getValue().strip()))
                .hint(SettingWords.help(row.part(), row.key()));
        if (value instanceof TextField text) {
            text.setAutofocus(true);
            dialog.field("value", text);
        } else {
            dialog.with(value);
        }
        if (row.template() != null) {
            dialog.hint(Words.t("ui.settings.template_says", "value", SettingWords.value(row.part(), row.template())));
        }
        dialog.open();
    }

    private void choose(Held row, String value) {
        settings.choose(row.part(), row.key(), value);
        grid.refresh();
        Toast.done(
                Words.t(
                        "ui.settings.changed",
                        Map.of(
                                "name", SettingWords.name(row.part(), row.key(), value),
                                "value", Format.text(SettingWords.value(row.part(), value)))),
                () -> {
                    settings.choose(row.part(), row.key(), row.setting().value());
                    grid.refresh();
                });
    }

    private static Button small(String icon, String text, Runnable act) {
        Button button = Bits.button(icon, text, event -> act.run());
        button.addThemeName("small");
        return button;
    }
}
