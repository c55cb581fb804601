package org.hearth.verify.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hearth.kernel.Texts;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-zA-Z0-9]+}");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private final Map<String, String> chinese =
            Texts.of(Locale.SIMPLIFIED_CHINESE).entries();
    private final Map<String, String> english = Texts.of(Locale.ENGLISH).entries();

    @Test
    void every_text_stands_in_both_languages() {
        assertThat(chinese.keySet())
                .containsExactlyInAnyOrderElementsOf(english.keySet())
                .isNotEmpty();
    }

    @Test
    void both_languages_fill_in_the_same_values() {
        Set<String> different = new TreeSet<>();
        chinese.forEach((key, text) -> {
            if (!placeholders(text).equals(placeholders(english.getOrDefault(key, "")))) {
                different.add(key);
            }
        });
        assertThat(different).isEmpty();
    }

    @Test
    void english_texts_hold_no_chinese() {
        Set<String> mixed = english.entrySet().stream()
                .filter(entry -> !entry.getKey().equals("ui.shell.language")
                        && !entry.getKey().startsWith("column."))
                .filter(entry -> HAN.matcher(entry.getValue()).find())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        assertThat(mixed).isEmpty();
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(match -> match.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
