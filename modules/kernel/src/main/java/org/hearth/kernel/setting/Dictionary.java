package org.hearth.kernel.setting;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hearth.kernel.Refused;
import org.hearth.kernel.Texts;

/**
 * What people of a subsidiary choose from where they would otherwise each write their own: reasons, makers. Some entries come with the
 * program, others from headquarters or from the subsidiary itself. An entry is never deleted, because records refer to it; it is no
 * longer offered.
 *
 * <p>As a part of templates the key is an entry's code, or one of the two rules {@link #OTHER_WORDS} and {@link #OWN_ENTRIES}.
 */
public abstract class Dictionary implements TemplatePart {
    /** What the names of all dictionaries begin with among the parts of the house. */
    public static final String PART = "dictionary.";

    /** The rule whether people may also write what is not in the dictionary. */
    public static final String OTHER_WORDS = "_other_words";

    /** The rule whether the subsidiary may add entries. */
    public static final String OWN_ENTRIES = "_own_entries";

    public static final String YES = "yes";
    public static final String NO = "no";

    private static final List<String> RULES = List.of(OTHER_WORDS, OWN_ENTRIES);
    private static final int STEP = 10;

    private final String name;
    private final Settings settings;
    private final Map<String, Setting> delivered = new TreeMap<>();

    /**
     * @param name for ever: templates and interfaces refer to it
     * @param codes of the entries that come with the program, in order; their words stand in the catalogue under
     *     {@code setting.dictionary.<name>.<code>}
     */
    protected Dictionary(String name, Settings settings, List<String> codes) {
        this.name = name;
        this.settings = settings;
        RULES.forEach(rule -> delivered.put(rule, new Setting(YES, false, false)));
        for (String code : codes) {
            String key = "setting." + PART + name + "." + code;
            DictionaryEntry entry = new DictionaryEntry(
                    code,
                    Texts.of(Locale.SIMPLIFIED_CHINESE).text(key),
                    Texts.of(Locale.ENGLISH).text(key),
                    (codes.indexOf(code) + 1) * STEP,
                    true);
            delivered.put(code, new Setting(entry.write(), false, false));
        }
    }

    /** What it is called by those who use it. */
    public final String dictionary() {
        return name;
    }

    @Override
    public final String name() {
        return PART + name;
    }

    /** What holds now in the current subsidiary; for a file, asked once. */
    public final DictionaryEntries now() {
        Map<String, Setting> held = current();
        return new DictionaryEntries(
                name,
                held.entrySet().stream()
                        .filter(each -> !isRule(each.getKey()))
                        .map(each -> DictionaryEntry.read(
                                each.getKey(), each.getValue().value()))
                        .toList(),
                isAllowed(held, OTHER_WORDS));
    }

    /** What to keep of what somebody has chosen or written, as {@link DictionaryEntries#kept}. */
    public final String kept(String field, String written) {
        return now().kept(field, written);
    }

    /**
     * The words of what was kept as they stand today, in the house's first language: for the audit trail, where they must be
     * understood when the dictionary has changed.
     */
    public final String told(String kept) {
        return now().words(kept, Locale.SIMPLIFIED_CHINESE);
    }

    @Override
    public final Map<String, Setting> current() {
        Map<String, Setting> all = new TreeMap<>(delivered);
        all.putAll(settings.of(name()));
        return all;
    }

    @Override
    public final String checked(String key, String value) {
        if (!isRule(key)) {
            return DictionaryEntry.read(key, value).write();
        }
        if (!value.equals(YES) && !value.equals(NO)) {
            throw Refused.invalid("value", "dictionary_rule", Map.of("part", name(), "key", key));
        }
        return value;
    }

    @Override
    public final void apply(String key, String value, boolean locked) {
        settings.lay(name(), key, value, locked);
    }

    /** @throws Refused also if other entries have these words, or headquarters keeps the dictionary to itself */
    @Override
    public final void choose(String key, String value) {
        String checked = checked(key, value);
        if (!isRule(key)) {
            Map<String, Setting> held = current();
            if (!held.containsKey(key) && !isAllowed(held, OWN_ENTRIES)) {
                throw Refused.conflict("dictionary_closed", Map.of("part", name()));
            }
            DictionaryEntry wanted = DictionaryEntry.read(key, checked);
            now().offered().stream()
                    .filter(other -> !other.code().equals(key) && wanted.offered())
                    .filter(other -> other.isMeant(wanted.zh()) || other.isMeant(wanted.en()))
                    .findFirst()
                    .ifPresent(other -> {
                        throw Refused.conflict("dictionary_taken", Map.of("words", other.zh(), "code", other.code()));
                    });
        }
        settings.choose(name(), key, checked);
    }

    /** An entry of headquarters' that its template names no more is no longer offered; one that comes with the program stays. */
    @Override
    public final Optional<String> withdrawn(String key, String value) {
        return delivered.containsKey(key)
                ? Optional.empty()
                : Optional.of(DictionaryEntry.read(key, value).offered(false).write());
    }

    /** Whether the key is a rule about the dictionary and no entry. */
    public static boolean isRule(String key) {
        return RULES.contains(key);
    }

    private static boolean isAllowed(Map<String, Setting> held, String rule) {
        Setting setting = held.get(rule);
        return setting == null || setting.value().equals(YES);
    }
}
