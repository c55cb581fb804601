package org.hearth.ui.templates;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.hearth.tenants.templates.TemplateItem;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Words;

/** One item of a version that is being written: taken or left, its value, locked or not. */
final class VersionRow extends Div {
    private final TemplateItem from;
    private final Checkbox taken;
    private final Checkbox locked;
    private final TextField typed = new TextField();
    private final Span shown = Bits.text("", "small", "soft");
    private String value;

    VersionRow(TemplateItem item, boolean isTaken) {
        from = item;
        value = item.value();
        addClassName("version-row");
        taken = new Checkbox(SettingWords.name(item.part(), item.key(), item.value()), isTaken);
        locked = new Checkbox(Words.t("ui.templates.lock"), item.locked());
        typed.setWidth("110px");
        typed.setAriaLabel(SettingWords.name(item.part(), item.key(), item.value()));
        typed.setVisible(!SettingWords.isPlan(item.part()));
        shown.setVisible(SettingWords.isPlan(item.part()));
        typed.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                taken.setValue(true);
            }
        });
        add(Bits.classed("col tight grow", taken, shown), typed, locked);
        value(value);
    }

    void value(String next) {
        value = next;
        typed.setValue(next);
        shown.setText(SettingWords.value(from.part(), next));
    }

    Optional<TemplateItem> item() {
        return taken.getValue()
                ? Optional.of(new TemplateItem(
                        from.part(),
                        from.key(),
                        SettingWords.isPlan(from.part()) ? value : typed.getValue(),
                        locked.getValue()))
                : Optional.empty();
    }
}
