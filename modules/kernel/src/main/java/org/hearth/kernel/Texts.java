package org.hearth.kernel;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The message catalogue of one language: every module's {@code i18n/messages_<language>.properties} (UTF-8), merged.
 * Placeholders are names in braces.
 */
public final class Texts {
    /** The languages of the house, the first one is the default. */
    public static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private static final ConcurrentMap<String, Texts> LOADED = new ConcurrentHashMap<>();

    private final Map<String, String> entries;

    private Texts(Map<String, String> entries) {
        this.entries = Collections.unmodifiableMap(entries);
    }

    /** The catalogue for a locale: English for English, Chinese for everything else. */
    public static Texts of(Locale locale) {
        String language = locale.getLanguage().equals("en") ? "en" : "zh";
        return LOADED.computeIfAbsent(language, Texts::load);
    }

    /** All entries by key. */
    public Map<String, String> entries() {
        return entries;
    }

    public String text(String key) {
        return text(key, Map.of());
    }

    /** The text of a key with its placeholders filled in; a key that is not in the catalogue comes back in exclamation marks. */
    public String text(String key, Map<String, ?> values) {
        String text = entries.get(key);
        if (text == null) {
            return "!" + key + "!";
        }
        for (Map.Entry<String, ?> value : values.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", String.valueOf(value.getValue()));
        }
        return text;
    }

    /** The label of an enum constant, from {@code enum.<SimpleClassName>.<NAME>}. */
    public String label(Enum<?> constant) {
        return text("enum." + constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    /** What a refusal says to people: what is wrong and what to do next; enum constants by their labels, settings by their names. */
    public String refusal(Refused refused) {
        Map<String, Object> values = new HashMap<>(refused.values());
        values.replaceAll((name, value) -> value instanceof Enum<?> constant ? label(constant) : value);
        Object what = values.get("what");
        if (what != null) {
            values.put("what", text("thing." + what));
        }
        Object part = values.get("part");
        Object key = values.get("key");
        if (part != null && key != null) {
            values.put("key", entries.getOrDefault("setting." + part + "." + key, key.toString()));
        }
        return text("error." + refused.code(), values);
    }

    private static Texts load(String language) {
        Map<String, String> entries = new HashMap<>();
        String name = "i18n/messages_" + language + ".properties";
        try {
            for (URL url : Collections.list(Texts.class.getClassLoader().getResources(name))) {
                Properties properties = new Properties();
                try (Reader reader = new InputStreamReader(url.openStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.forEach((key, value) -> entries.put((String) key, (String) value));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Texts(entries);
    }
}
