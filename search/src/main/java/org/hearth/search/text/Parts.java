package org.hearth.search.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was typed, cut where the script changes: Chinese, Latin letters, digits. */
public final class Parts {
    private static final int MAX_PARTS = 12;
    private static final int MAX_LENGTH = 120;

    /** Words between house numbers, which tell nothing apart. */
    private static final Set<String> FILLERS = Set.of("楼", "室", "号", "层", "单元", "门", "弄", "之");

    private Parts() {}

    /** One run of one script. */
    public record Part(Script script, String text) {}

    /** The scripts that are told apart. */
    public enum Script {
        HAN,
        LATIN,
        DIGITS
    }

    /** The parts of a query or a document text in its normal form; at most twelve of a query of at most 120 characters. */
    public static List<Part> ofQuery(String query) {
        String cut = query.length() > MAX_LENGTH ? query.substring(0, MAX_LENGTH) : query;
        List<Part> all = of(Normal.of(cut));
        List<Part> telling =
                all.stream().filter(part -> !FILLERS.contains(part.text())).toList();
        List<Part> parts = telling.isEmpty() ? all : telling;
        return parts.size() > MAX_PARTS ? parts.subList(0, MAX_PARTS) : parts;
    }

    /** The parts of a text that is in its normal form already. */
    static List<Part> of(String normal) {
        List<Part> parts = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= normal.length(); i++) {
            if (i == normal.length() || scriptOf(normal.charAt(i)) != scriptOf(normal.charAt(start))) {
                Script script = scriptOf(normal.charAt(start));
                if (script != null) {
                    parts.add(new Part(script, normal.substring(start, i)));
                }
                start = i;
            }
        }
        return parts;
    }

    private static @Nullable Script scriptOf(char c) {
        if (c >= '0' && c <= '9') {
            return Script.DIGITS;
        }
        if (c >= 'a' && c <= 'z') {
            return Script.LATIN;
        }
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN ? Script.HAN : null;
    }
}
