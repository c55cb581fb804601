package org.hearth.service.desk;

import java.util.Map;
import org.hearth.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** Texts of a case, checked alike. */
final class CaseText {
    private CaseText() {}

    static String required(String field, String text, int longest) {
        String stripped = optional(field, text, longest);
        if (stripped.isEmpty()) {
            throw Refused.invalid(field, "case_text_missing");
        }
        return stripped;
    }

    static String optional(String field, @Nullable String text, int longest) {
        String stripped = text == null ? "" : text.strip();
        if (stripped.length() > longest || stripped.indexOf('\0') >= 0) {
            throw Refused.invalid(field, "case_text_long", Map.of("max", longest));
        }
        return stripped;
    }
}
