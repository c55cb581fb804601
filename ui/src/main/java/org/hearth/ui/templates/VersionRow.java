package org.hearth.ui.templates;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Optional;
import org.hearth.kernel.Refused;
import org.hearth.kernel.setting.Dictionary;
import org.hearth.kernel.setting.DictionaryEntry;
import org.hearth.platform.people.TemplateRole;
import org.hearth.tariffs.PublishedPlan;
import org.hearth.tenants.templates.TemplateItem;
import org.hearth.ui.backoffice.prices.PlanDialog;
import org.hearth.ui.dictionaries.EntryDialog;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Toast;
import org.hearth.ui.kit.Words;
import org.hearth.ui.people.roles.RoleDialog;

/** One item of a version that is being written: taken or left, its value, locked or not. Plans and roles are written in dialogs of their own. */
final class VersionRow extends Div {
    private final TemplateItem from;
    private final Checkbox taken;
    private final Checkbox locked;
    private final AbstractField<?, String> typed;
    private final Span shown = Bits.text("", "small", "soft");
    private String value;

    VersionRow(TemplateItem item, boolean isTaken) {
        from = item;
        value = item.value();
        addClassName("version-row");
        taken = new Checkbox(SettingWords.name(item.part(), item.key(), item.value()), isTaken);
        locked = new Checkbox(Words.t("ui.templates.lock"), item.locked());
        typed = SettingWords.field(item.part(), item.key());
        if (typed instanceof HasSize sized && !(typed instanceof PromiseField)) {
            sized.setWidth("110px");
        }
        if (typed instanceof HasAriaLabel field) {
            field.setAriaLabel(SettingWords.name(item.part(), item.key(), item.value()));
        }
        typed.setVisible(!isWritten());
        typed.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                taken.setValue(true);
            }
        });
        Button write = Bits.button("edit", Words.t("ui.people.change"), event -> write());
        write.addThemeName("small");
        write.setVisible(isWritten());
        add(Bits.classed("col tight grow", taken, shown), typed, write, locked);
        value(value);
    }

    void value(String next) {
        value = next;
        typed.setValue(next);
        taken.setLabel(SettingWords.name(from.part(), from.key(), next));
        shown.setText(
                isWritten()
                        ? SettingWords.value(from.part(), from.key(), next)
                        : SettingWords.help(from.part(), from.key()));
    }

    Optional<TemplateItem> item() {
        return taken.getValue()
                ? Optional.of(new TemplateItem(
                        from.part(), from.key(), isWritten() ? value : typed.getValue(), locked.getValue()))
                : Optional.empty();
    }

    /** Whether it is more than one types into a field. */
    private boolean isWritten() {
        return SettingWords.isPlan(from.part())
                || SettingWords.isRole(from.part())
                || SettingWords.isDictionary(from.part()) && !Dictionary.isRule(from.key());
    }

    private void write() {
        if (SettingWords.isRole(from.part())) {
            RoleDialog.open(TemplateRole.read(from.key(), value), next -> written(next.write(from.key())));
            return;
        }
        if (SettingWords.isDictionary(from.part())) {
            EntryDialog.change(DictionaryEntry.read(from.key(), value), next -> written(next.write()));
            return;
        }
        try {
            PublishedPlan plan = PublishedPlan.read(value);
            new PlanDialog(from.key(), plan, LocalDate.EPOCH, (code, next) -> written(next.write())).open();
        } catch (Refused refused) {
            Toast.refused(Words.refusal(refused));
        }
    }

    private void written(String next) {
        value(next);
        taken.setValue(true);
    }
}
