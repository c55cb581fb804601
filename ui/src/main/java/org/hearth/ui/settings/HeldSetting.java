package org.hearth.ui.settings;

import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hearth.kernel.setting.Setting;
import org.hearth.tenants.templates.Difference;
import org.hearth.tenants.templates.OwnSettings;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Tone;
import org.hearth.ui.kit.Words;
import org.jspecify.annotations.Nullable;

/**
 * A setting as it holds in the subsidiary, and what headquarters' template says of it.
 *
 * @param template null if no template that was published here speaks of it
 */
record HeldSetting(
        String part, String key, Setting setting, @Nullable String template) {
    /** All settings of the parts that are asked for, by part and key. */
    static List<HeldSetting> of(OwnSettings settings, Predicate<String> parts) {
        Map<String, Difference> published = settings.beside().stream()
                .filter(row -> row.wanted() != null)
                .collect(Collectors.toMap(row -> row.part() + "." + row.key(), row -> row));
        List<HeldSetting> rows = new ArrayList<>();
        settings.all().forEach((part, held) -> {
            if (parts.test(part)) {
                held.forEach((key, setting) -> {
                    Difference template = published.get(part + "." + key);
                    rows.add(new HeldSetting(part, key, setting, template == null ? null : template.wanted()));
                });
            }
        });
        return rows;
    }

    /** Whether the subsidiary has chosen otherwise than the template. */
    boolean differs() {
        return template != null && setting.own() && !setting.value().equals(template);
    }

    /** Where its value comes from. */
    Span origin() {
        if (setting.locked()) {
            return Bits.badge(Words.t("ui.settings.locked"), Tone.AMBER);
        }
        if (differs()) {
            return Bits.badge(Words.t("ui.settings.differs"), Tone.BLUE);
        }
        return setting.own()
                ? Bits.badge(Words.t("ui.settings.own"), Tone.BLUE)
                : Bits.badge(Words.t(template == null ? "ui.settings.usual" : "ui.settings.as_template"), Tone.PLAIN);
    }
}
