package org.hearth.kernel.setting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.regex.Pattern;
import org.hearth.kernel.Refused;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a dictionary: what is kept is its code, what people read are its words.
 *
 * @param code lower-case letters, digits and hyphens, for ever: records refer to it
 * @param zh in Chinese
 * @param en in English; the Chinese words where nobody has translated them
 * @param place where it stands among the others, the smallest first
 * @param offered whether it can still be chosen; one that cannot is still read on what was kept with it
 */
public record DictionaryEntry(String code, String zh, String en, int place, boolean offered) {
    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final int LONGEST = 60;
    private static final int LAST_PLACE = 9999;
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    /** What is written of an entry under its code. */
    private record Text(
            @Nullable String zh,
            @Nullable String en,
            @Nullable Integer place,
            @Nullable Boolean offered) {}

    /** The words in a language of the house. */
    public String words(Locale language) {
        return language.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? en : zh;
    }

    /** The same entry, to be chosen or not. */
    public DictionaryEntry offered(boolean isOffered) {
        return new DictionaryEntry(code, zh, en, place, isOffered);
    }

    /**
     * The same entry in the form in which it is kept.
     *
     * @throws Refused naming the field that cannot be right
     */
    public DictionaryEntry checked() {
        return read(code, write());
    }

    /** Whether somebody who writes this means the entry: its code or its words, in either language. */
    boolean isMeant(String written) {
        return code.equalsIgnoreCase(written) || zh.equalsIgnoreCase(written) || en.equalsIgnoreCase(written);
    }

    /** The entry as a setting keeps it, always in the same form. */
    public String write() {
        ObjectNode text = JSON.createObjectNode();
        text.put("zh", zh).put("en", en).put("place", place).put("offered", offered);
        return text.toString();
    }

    /**
     * Reads what {@link #write} wrote, or somebody by hand.
     *
     * @throws Refused naming the field that cannot be right
     */
    public static DictionaryEntry read(String code, String value) {
        if (!CODE.matcher(code).matches()) {
            throw Refused.invalid("code", "dictionary_code");
        }
        try {
            Text text = JSON.readValue(value, Text.class);
            if (text == null) {
                throw Refused.invalid("value", "dictionary_value");
            }
            String zh = words("zh", text.zh(), "");
            int place = text.place() == null ? LAST_PLACE : text.place();
            if (place < 0 || place > LAST_PLACE) {
                throw Refused.invalid("place", "dictionary_place");
            }
            return new DictionaryEntry(
                    code, zh, words("en", text.en(), zh), place, text.offered() == null || text.offered());
        } catch (JsonProcessingException e) {
            throw Refused.invalid("value", "dictionary_value");
        }
    }

    private static String words(String field, @Nullable String written, String otherwise) {
        String words = written == null || written.isBlank() ? otherwise : written.strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            throw Refused.invalid(field, "dictionary_words");
        }
        return words;
    }
}
