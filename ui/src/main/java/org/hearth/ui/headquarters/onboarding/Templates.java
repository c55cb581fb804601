package org.hearth.ui.headquarters.onboarding;

import org.hearth.tenants.templates.start.Choosable;
import org.hearth.ui.kit.Words;

/** What the templates are called. */
public final class Templates {
    private Templates() {}

    /** The template's name as headquarters gave it, or as it is delivered. */
    static String name(Choosable template) {
        return template.name().equals(template.code()) ? name(template.code()) : template.name();
    }

    /** The template's name; its code where nobody has named it. */
    public static String name(String code) {
        return switch (code) {
            case "standard" -> Words.t("ui.headquarters.template_standard");
            case "guangzhou" -> Words.t("ui.headquarters.template_guangzhou");
            case "beijing" -> Words.t("ui.headquarters.template_beijing");
            case "shanghai" -> Words.t("ui.headquarters.template_shanghai");
            case "nanjing" -> Words.t("ui.headquarters.template_nanjing");
            default -> code;
        };
    }
}
