package org.hearth.customers.desk;

import java.util.Map;
import java.util.regex.Pattern;
import org.hearth.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** Texts that people type, checked alike. */
final class Words {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_WORD = 60;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z][0-9A-Za-z_./-]*");

    private Words() {}

    static String name(String field, String text) {
        String name = checked(field, text.strip(), LONGEST_NAME);
        if (name.isEmpty()) {
            throw Refused.invalid(field, "value_missing");
        }
        return name;
    }

    static String optional(String field, @Nullable String text) {
        return text == null ? "" : checked(field, text.strip(), LONGEST_WORD);
    }

    /** A code of at most {@code longest} characters, or null for none. */
    static @Nullable String code(String field, @Nullable String text, int longest, String error) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String code = text.strip();
        if (code.length() > longest || !CODE.matcher(code).matches()) {
            throw Refused.invalid(field, error, Map.of("value", code));
        }
        return code;
    }

    private static String checked(String field, String text, int longest) {
        if (text.length() > longest || CONTROL.matcher(text).find()) {
            throw Refused.invalid(field, "name_form", Map.of("max", longest));
        }
        return text;
    }
}
