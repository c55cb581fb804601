package org.hearth.ui.templates;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import org.hearth.kernel.setting.Dictionary;
import org.hearth.platform.people.TemplateRole;
import org.hearth.tenants.Tenant;
import org.hearth.tenants.templates.TemplateCard;
import org.hearth.tenants.templates.TemplateItem;
import org.hearth.tenants.templates.Templates;
import org.hearth.ui.backoffice.prices.PlanDialog;
import org.hearth.ui.dictionaries.EntryDialog;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Format;
import org.hearth.ui.kit.Toast;
import org.hearth.ui.kit.Words;
import org.hearth.ui.kit.form.FormDialog;
import org.hearth.ui.people.roles.RoleDialog;
import org.jspecify.annotations.Nullable;

/**
 * Writes the next version of a template: the former one's items, and what holds in a subsidiary that serves as a pattern; each item is
 * taken or left, and locked or not. Price plans, roles and entries of dictionaries are written here, or come from a subsidiary where they were tried.
 */
final class VersionDialog {
    private static final int NEXT_PLACE = 1000;

    private final Templates templates;
    private final Div rows = Bits.classed("version-rows");
    private final Map<String, Div> sections = new HashMap<>();
    private final Map<String, VersionRow> drawn = new LinkedHashMap<>();

    private VersionDialog(Templates templates) {
        this.templates = templates;
    }

    static void open(Templates templates, List<Tenant> tenants, TemplateCard card, int version, IntConsumer written) {
        VersionDialog dialog = new VersionDialog(templates);
        if (version > 0) {
            templates.items(card.code(), version).forEach(item -> dialog.put(item, true));
        }
        ComboBox<Tenant> pattern = new ComboBox<>(Words.t("ui.templates.pattern"));
        pattern.setItems(
                tenants.stream().filter(tenant -> tenant.state().isReachable()).toList());
        pattern.setItemLabelGenerator(Tenant::name);
        pattern.setHelperText(Words.t("ui.templates.pattern_hint"));
        pattern.setWidthFull();
        pattern.addValueChangeListener(event -> dialog.take(event.getValue()));
        TextField note = new TextField(Words.t("ui.templates.note"));
        note.setHelperText(Words.t("ui.templates.note_hint"));
        new FormDialog(
                        Words.t("ui.templates.next_version_of", "name", TemplateList.name(card)),
                        Words.t("ui.templates.keep"),
                        () -> {
                            int next = templates.write(card.code(), note.getValue(), dialog.items());
                            Toast.done(Words.t("ui.templates.written_n", "version", next));
                            written.accept(next);
                        })
                .wide()
                .field("note", note)
                .with(pattern, dialog.more(), dialog.rows)
                .open();
    }

    /** What neither the former version nor a pattern has. */
    private Div more() {
        Button plan = Bits.button(
                "price",
                Words.t("ui.backoffice.new_plan"),
                event -> new PlanDialog(
                                "",
                                null,
                                LocalDate.now(Format.ZONE).plusMonths(1).withDayOfMonth(1),
                                (code, made) ->
                                        put(new TemplateItem(SettingWords.PLANS, code, made.write(), false), true))
                        .open());
        Button role = Bits.button(
                "key",
                Words.t("ui.people.new_role"),
                event -> RoleDialog.open(
                        new TemplateRole("", Set.of()),
                        made -> put(
                                new TemplateItem(SettingWords.ROLES, made.name(), made.write(made.name()), false),
                                true)));
        Select<String> entry = new Select<>();
        entry.setItems(SettingWords.dictionaries());
        entry.setItemLabelGenerator(SettingWords::dictionary);
        entry.setPlaceholder(Words.t("ui.dictionaries.add_any"));
        entry.addThemeName("small");
        entry.setAriaLabel(Words.t("ui.dictionaries.add_any"));
        entry.addValueChangeListener(event -> {
            String name = event.getValue();
            if (name != null) {
                entry.clear();
                EntryDialog.add(
                        SettingWords.dictionary(name),
                        NEXT_PLACE,
                        made -> put(new TemplateItem(Dictionary.PART + name, made.code(), made.write(), false), true));
            }
        });
        plan.addThemeName("small");
        role.addThemeName("small");
        return Bits.row(plan, role, entry);
    }

    private void take(@Nullable Tenant tenant) {
        if (tenant != null) {
            templates
                    .held(tenant.id())
                    .forEach((part, settings) -> settings.forEach((key, setting) ->
                            put(new TemplateItem(part, key, setting.value(), setting.locked()), false)));
        }
    }

    /** An item that is there already keeps its ticks and takes the new value. */
    private void put(TemplateItem item, boolean taken) {
        String name = item.part() + "." + item.key();
        VersionRow row = drawn.get(name);
        if (row == null) {
            VersionRow fresh = new VersionRow(item, taken);
            drawn.put(name, fresh);
            sections.computeIfAbsent(item.part(), this::section).add(fresh);
        } else {
            row.value(item.value());
        }
    }

    /** The items of one part of the house, under its name. */
    private Div section(String part) {
        Div section = Bits.classed("version-part", new H3(SettingWords.part(part)));
        rows.add(section);
        return section;
    }

    private List<TemplateItem> items() {
        List<TemplateItem> items = new ArrayList<>();
        drawn.values().forEach(row -> row.item().ifPresent(items::add));
        return items;
    }
}
