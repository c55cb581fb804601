package org.hearth.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.service.CaseState;
import org.hearth.service.CaseType;
import org.junit.jupiter.api.Test;

class WordsOfTheDesksTest {
    /** What headquarters does with a subsidiary; each act asks, warns and says that it is done. */
    private static final List<String> LIFE_ACTS = Stream.of(
                    "suspend", "resume", "archive", "bring_back", "give_up", "call_back")
            .map(act -> "ui.headquarters." + act)
            .toList();

    private static final Pattern KEY = Pattern.compile("\"(ui\\.[a-z_]+(?:\\.[a-zA-Z_]*[a-zA-Z])+)\"");
    private static final Pattern ICON = Pattern.compile(
            "(?:new Icon\\(|iconButton\\(|Bits\\.button\\(|stripe\\(|new EmptyState\\(\\s*|icon = )\"([a-z]+)\"");

    private final Properties chinese = read("zh");
    private final Properties english = read("en");

    @Test
    void every_word_is_there_in_both_languages() {
        assertThat(english.stringPropertyNames()).isEqualTo(chinese.stringPropertyNames());
    }

    @Test
    void every_word_that_a_screen_asks_for_is_there() {
        Set<String> asked = found(KEY);
        assertThat(asked).hasSizeGreaterThan(100);
        assertThat(chinese.stringPropertyNames()).containsAll(asked);
    }

    @Test
    void every_word_is_asked_for_by_some_screen() {
        Set<String> unused = new TreeSet<>(chinese.stringPropertyNames());
        unused.removeAll(found(KEY));
        unused.removeIf(key -> key.matches("ui\\.(desk|script)\\..*|ui\\.hotline\\.state_.*|ui\\.case\\.to_.*"
                + "|ui\\.dictionaries\\.(own_entries|yes|no)"
                + "|(permission|enum|error|act|setting|thing)\\..*"));
        unused.removeIf(key -> LIFE_ACTS.stream().anyMatch(act -> key.matches(act + "(_title|_warning|_done)?")));
        assertThat(unused).isEmpty();
    }

    @Test
    void words_that_are_put_together_are_there_for_each_of_their_kinds() {
        List<String> keys = new ArrayList<>(List.of(
                "ui.script.EMERGENCY", "ui.dictionaries.own_entries", "ui.dictionaries.yes", "ui.dictionaries.no"));
        Stream.of(CaseType.values()).forEach(type -> keys.add("ui.script." + type));
        Stream.of(CaseState.values()).forEach(state -> keys.add("ui.case.to_" + state));
        LIFE_ACTS.forEach(act -> Stream.of("", "_title", "_warning", "_done").forEach(part -> keys.add(act + part)));
        assertThat(chinese.stringPropertyNames()).containsAll(keys);
    }

    @Test
    void placeholders_are_the_same_in_both_languages() {
        Pattern placeholder = Pattern.compile("\\{\\w+}");
        assertThat(chinese.stringPropertyNames())
                .allSatisfy(key -> assertThat(all(placeholder, english.getProperty(key)))
                        .as(key)
                        .isEqualTo(all(placeholder, chinese.getProperty(key))));
    }

    @Test
    void every_icon_is_drawn() throws IOException {
        String drawings = Files.readString(root().resolve("src/main/webapp/assets/js/icon.js"));
        assertThat(found(ICON))
                .hasSizeGreaterThan(20)
                .allSatisfy(name -> assertThat(drawings).contains("\n  " + name + ": '"));
    }

    private static Set<String> found(Pattern pattern) {
        try (Stream<Path> files = Files.walk(root().resolve("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> all(pattern, text(file)).stream())
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> all(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(matcher.groupCount()));
        }
        return found;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties read(String language) {
        Properties properties = new Properties();
        Path file = root().resolve("src/main/resources/i18n/messages_" + language + ".properties");
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    /** The room's own folder, whether the tests run in it or in the house's. */
    private static Path root() {
        return Files.exists(Path.of("src/main/webapp")) ? Path.of("") : Path.of("ui");
    }
}
