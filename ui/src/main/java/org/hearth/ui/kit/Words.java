package org.hearth.ui.kit;

import com.vaadin.flow.component.UI;
import java.util.Locale;
import java.util.Map;
import org.hearth.kernel.Refused;
import org.hearth.kernel.Texts;

/** The message catalogue in the language of the tab that is being served. */
public final class Words {
    private Words() {}

    /** The tab's language. */
    public static Locale locale() {
        UI ui = UI.getCurrent();
        return ui == null || ui.getLocale() == null ? Texts.LANGUAGES.get(0) : ui.getLocale();
    }

    /** Whether the tab speaks English. */
    public static boolean english() {
        return locale().getLanguage().equals("en");
    }

    public static String t(String key) {
        return texts().text(key);
    }

    /** The text of a key with one placeholder filled in. */
    public static String t(String key, String name, Object value) {
        return texts().text(key, Map.of(name, value));
    }

    /** The text of a key with its placeholders filled in. */
    public static String t(String key, Map<String, ?> values) {
        return texts().text(key, values);
    }

    /** The label of an enum constant. */
    public static String label(Enum<?> constant) {
        return texts().label(constant);
    }

    /** The label of a coded value, {@code enum.<type>.<name>}; the code itself where the catalogue has none. */
    public static String label(String type, String name) {
        String key = "enum." + type + "." + name;
        return texts().entries().getOrDefault(key, name);
    }

    /** What a refusal says; a permission by its name. */
    public static String refusal(Refused refused) {
        String text = texts().refusal(refused);
        Object permission = refused.values().get("permission");
        return permission == null ? text : text.replace(permission.toString(), permission(permission.toString()));
    }

    /** What a permission is called, its room before it; its code where the catalogue has none. */
    public static String permission(String code) {
        Map<String, String> entries = texts().entries();
        String room = code.replaceFirst("\\..*", "").toUpperCase(Locale.ROOT);
        String name = entries.getOrDefault("permission." + code, code);
        String where = entries.get("enum.Room." + room);
        return where == null ? name : where + " · " + name;
    }

    public static Texts texts() {
        return Texts.of(locale());
    }
}
