package org.hearth.ui.templates;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.hearth.tenants.templates.TemplateCard;
import org.hearth.ui.headquarters.onboarding.Templates;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.EmptyState;
import org.hearth.ui.kit.Format;
import org.hearth.ui.kit.Words;

/** The templates by code, with their newest version. */
final class TemplateList extends Div {
    private static final int DAY = "2026-01-31".length();

    TemplateList(List<TemplateCard> templates, String chosen, Consumer<String> open) {
        addClassNames("run-list", "scroll");
        for (TemplateCard template : templates) {
            NativeButton one = new NativeButton("", event -> open.accept(template.code()));
            one.addClassName("run");
            one.setClassName("on", template.code().equals(chosen));
            one.add(
                    Bits.row(
                            Bits.text(name(template), "strong", "grow", "clip"),
                            Bits.text(template.code(), "mono", "quiet", "clip")),
                    Bits.text(newest(template), "quiet", "small"));
            add(one);
        }
        if (templates.isEmpty()) {
            add(new EmptyState("columns", Words.t("ui.templates.none"), Words.t("ui.templates.none_hint")));
        }
    }

    /** What it is called; those that new subsidiaries start from by the words of the onboarding. */
    static String name(TemplateCard template) {
        return template.name().equals(template.code()) ? Templates.name(template.code()) : template.name();
    }

    private static String newest(TemplateCard template) {
        if (template.versions().isEmpty()) {
            return Words.t("ui.templates.no_version");
        }
        TemplateCard.Version newest = template.versions().get(0);
        return Words.t(
                "ui.templates.newest",
                Map.of(
                        "version", newest.version(),
                        "items", newest.items(),
                        "at", Format.minute(newest.created()).substring(0, DAY)));
    }
}
