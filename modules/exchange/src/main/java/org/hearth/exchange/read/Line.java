package org.hearth.exchange.read;

import java.util.List;

/**
 * One line of a table as read.
 *
 * @param number where it starts in the file or sheet, the first being 1
 * @param cells trimmed texts; a formula keeps its leading {@code =}
 */
public record Line(long number, List<String> cells) {
    /** Whether no cell has any text. */
    public boolean isBlank() {
        return cells.stream().allMatch(String::isEmpty);
    }

    /** The text without blanks around it of any kind that files have: no-break, full-width, zero-width. */
    static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || c == '\u00A0' || c == '\u3000' || c == '\uFEFF' || c == '\u200B';
    }
}
