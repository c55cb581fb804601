package org.hearth.kernel.setting;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearth.kernel.Refused;

/**
 * A dictionary as it holds in a subsidiary.
 *
 * @param dictionary its name
 * @param entries all of them in order, those that are no longer offered among them
 * @param otherWords whether people may also write what is not in it
 */
public record DictionaryEntries(String dictionary, List<DictionaryEntry> entries, boolean otherWords) {
    public DictionaryEntries {
        entries = entries.stream()
                .sorted(Comparator.comparingInt(DictionaryEntry::place).thenComparing(DictionaryEntry::code))
                .toList();
    }

    /** Those that can be chosen, in order. */
    public List<DictionaryEntry> offered() {
        return entries.stream().filter(DictionaryEntry::offered).toList();
    }

    /**
     * What to keep of what somebody has chosen or written: the entry's code, or other words as they are where the subsidiary takes them.
     *
     * @param field the name of what was written into
     * @throws Refused if only entries may be chosen and this is none that is offered
     */
    public String kept(String field, String written) {
        String words = written.strip();
        Optional<DictionaryEntry> meant = Stream.concat(offered().stream(), entries.stream())
                .filter(entry -> entry.isMeant(words))
                .findFirst();
        if (words.isEmpty()
                || otherWords
                || meant.filter(DictionaryEntry::offered).isPresent()) {
            return meant.map(DictionaryEntry::code).orElse(words);
        }
        throw Refused.invalid(field, "dictionary_only", Map.of("words", words, "dictionary", dictionary));
    }

    /** What people read of what was kept, in a language of the house: the entry's words, or the other words as they are. */
    public String words(String kept, Locale language) {
        return entries.stream()
                .filter(entry -> entry.code().equals(kept))
                .findFirst()
                .map(entry -> entry.words(language))
                .orElse(kept);
    }
}
