package org.hearth.ui.settings;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.hearth.tenants.templates.OwnSettings;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Format;
import org.hearth.ui.kit.Icon;
import org.hearth.ui.kit.Toast;
import org.hearth.ui.kit.Words;
import org.hearth.ui.kit.form.FormDialog;
import org.hearth.ui.kit.grid.DenseGrid;
import org.hearth.ui.session.Here;
import org.hearth.ui.session.OnDesk;
import org.hearth.ui.shell.Frame;
import org.hearth.ui.templates.SettingWords;

/** All settings of a subsidiary beside what headquarters has published; chosen otherwise where it is left a choice. */
@Route(value = "settings", layout = Frame.class)
@OnDesk(name = "settings", permission = "settings.view", icon = "settings", order = 85)
public class SettingDesk extends Div implements BeforeEnterObserver {
    private final OwnSettings settings;
    private final boolean mayEdit = Here.get().may("settings.edit");
    private final DenseGrid<HeldSetting> grid = DenseGrid.asked(this::rows);

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
                        row -> SettingWords.value(
                                row.part(), row.key(), row.setting().value()))
                .grow(4);
        grid.text(Words.t("ui.settings.template"), row -> SettingWords.value(row.part(), row.key(), row.template()))
                .grow(3);
        grid.drawn(
                        Words.t("ui.settings.origin"),
                        row -> new Div(row.origin()),
                        row -> row.origin().getText())
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

    /** Dictionaries have a desk of their own. */
    private List<HeldSetting> rows() {
        return HeldSetting.of(settings, part -> !SettingWords.isDictionary(part));
    }

    private Div acts(HeldSetting row) {
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
    private static boolean isElsewhere(HeldSetting row) {
        return SettingWords.isPlan(row.part()) || SettingWords.isRole(row.part());
    }

    private static Anchor link(String address, String icon, String text) {
        Anchor open = new Anchor("/" + Here.get().path(address), new Icon(icon), Bits.text(Words.t(text)));
        open.addClassNames("act", "small");
        return open;
    }

    private void ask(HeldSetting row) {
        String name = SettingWords.name(row.part(), row.key(), row.setting().value());
        AbstractField<?, String> value = SettingWords.field(row.part(), row.key());
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
            dialog.hint(Words.t(
                    "ui.settings.template_says", "value", SettingWords.value(row.part(), row.key(), row.template())));
        }
        dialog.open();
    }

    private void choose(HeldSetting row, String value) {
        settings.choose(row.part(), row.key(), value);
        grid.refresh();
        Toast.done(
                Words.t(
                        "ui.settings.changed",
                        Map.of(
                                "name", SettingWords.name(row.part(), row.key(), value),
                                "value", Format.text(SettingWords.value(row.part(), row.key(), value)))),
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
