package org.hearth.tenants.dictionaries;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.hearth.kernel.Refused;
import org.hearth.kernel.module.Facade;
import org.hearth.kernel.module.Open;
import org.hearth.kernel.module.Requires;
import org.hearth.kernel.port.Audit;
import org.hearth.kernel.setting.Dictionary;
import org.hearth.kernel.setting.DictionaryEntries;
import org.hearth.kernel.setting.DictionaryEntry;

/**
 * The dictionaries of the current subsidiary. Headquarters publishes entries and rules as parts of its templates; here the subsidiary's
 * own people read them, and change what they are left.
 */
@Facade
public class Dictionaries {
    private final Iterable<Dictionary> dictionaries;
    private final Audit audit;

    @Inject
    public Dictionaries(Instance<Dictionary> dictionaries, Audit audit) {
        this.dictionaries = dictionaries;
        this.audit = audit;
    }

    /** All dictionaries by name. */
    @Open("words to choose from are nobody's secret within a subsidiary")
    public List<DictionaryEntries> all() {
        return StreamSupport.stream(dictionaries.spliterator(), false)
                .sorted(Comparator.comparing(Dictionary::dictionary))
                .map(Dictionary::now)
                .toList();
    }

    /** @throws Refused if there is no such dictionary */
    @Open("words to choose from are nobody's secret within a subsidiary")
    public DictionaryEntries of(String name) {
        return find(name).now();
    }

    /**
     * Adds an entry, or changes the one of that code.
     *
     * @throws Refused if a value is not allowed, others have these words, or headquarters has locked the entry or keeps the dictionary
     *     to itself
     */
    @Requires("settings.edit")
    public DictionaryEntries put(String name, DictionaryEntry entry) {
        return choose(name, entry.code(), entry.write());
    }

    /**
     * Decides whether people may also write what is not in the dictionary.
     *
     * @throws Refused if headquarters has decided that
     */
    @Requires("settings.edit")
    public DictionaryEntries takeOtherWords(String name, boolean allowed) {
        return choose(name, Dictionary.OTHER_WORDS, allowed ? Dictionary.YES : Dictionary.NO);
    }

    private DictionaryEntries choose(String name, String key, String value) {
        Dictionary dictionary = find(name);
        dictionary.choose(key, value);
        audit.record("settings.edit", "setting/" + dictionary.name() + "." + key, Map.of("value", value));
        return dictionary.now();
    }

    private Dictionary find(String name) {
        for (Dictionary each : dictionaries) {
            if (each.dictionary().equals(name)) {
                return each;
            }
        }
        throw Refused.notFound("dictionary", name);
    }
}
