package org.hearth.launcher.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearth.launcher.Problem;

/** Words after a command: options that stand alone, options with a value ({@code --port 8080} or {@code --port=8080}), and the rest. */
final class Arguments {
    private final Set<String> flags = new HashSet<>();
    private final Map<String, String> values = new HashMap<>();
    private final List<String> rest = new ArrayList<>();

    private Arguments() {}

    /** Reads {@code words}; an option that is in neither set is a problem. */
    static Arguments parse(List<String> words, Set<String> flags, Set<String> valued) {
        Arguments parsed = new Arguments();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            int equals = word.indexOf('=');
            String name = equals > 0 ? word.substring(0, equals) : word;
            if (!word.startsWith("-")) {
                parsed.rest.add(word);
            } else if (flags.contains(word)) {
                parsed.flags.add(word);
            } else if (valued.contains(name) && equals > 0) {
                parsed.values.put(name, word.substring(equals + 1));
            } else if (valued.contains(name) && i + 1 < words.size()) {
                parsed.values.put(name, words.get(++i));
            } else {
                throw unknown(word);
            }
        }
        return parsed;
    }

    private static Problem unknown(String word) {
        return new Problem("The option or word " + word + " is not known here.", "See ./hearth help");
    }

    boolean has(String flag) {
        return flags.contains(flag);
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** The whole number given with {@code name}, or {@code otherwise}. */
    int number(String name, int otherwise) {
        Optional<String> text = value(name);
        try {
            return text.map(Integer::parseInt).orElse(otherwise);
        } catch (NumberFormatException e) {
            throw new Problem(name + " wants a whole number, not " + text.orElse("") + ".", "See ./hearth help", e);
        }
    }

    /** The only word that is not an option, if there is one. */
    Optional<String> word() {
        if (rest.size() > 1) {
            throw unknown(rest.get(1));
        }
        return rest.stream().findFirst();
    }

    /** All words that are not options, in order. */
    List<String> words() {
        return List.copyOf(rest);
    }

    /** Refuses any word that is not an option. */
    Arguments noWords() {
        if (!rest.isEmpty()) {
            throw unknown(rest.get(0));
        }
        return this;
    }
}
