package org.hearth.tenants.routing.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Splits SQL text into statements and each into its leading words, skipping comments and whatever stands in quotes. */
final class SqlWords {
    /** More than the longest head of a statement that is looked at. */
    private static final int LEADING = 8;

    /** Stands for {@code E'…'}, whose end depends on lines and comments after it: nobody here needs it, so nobody reads it. */
    static final String ESCAPE_STRING = "e''";

    private final String sql;
    private final List<List<String>> statements = new ArrayList<>();
    private List<String> words = new ArrayList<>();
    private int at;

    private SqlWords(String sql) {
        this.sql = sql;
    }

    /** The leading words of each statement that is not empty, in lower case; a quoted name or a sign is a word of its own. */
    static List<List<String>> statements(String sql) {
        SqlWords reader = new SqlWords(sql);
        while (reader.at < sql.length()) {
            reader.step();
        }
        reader.endStatement();
        return reader.statements;
    }

    private void step() {
        char c = sql.charAt(at);
        if (c == ';') {
            at++;
            endStatement();
        } else if (" \t\n\r\f\u000b".indexOf(c) >= 0) {
            at++;
        } else if (sql.startsWith("--", at)) {
            skipLine();
        } else if (sql.startsWith("/*", at)) {
            skipNestedComment();
        } else if (c == '\'') {
            skipQuoted('\'');
        } else if (c == '"') {
            skipQuoted('"');
            add("\"\"");
        } else if (c == '$') {
            skipDollar();
        } else if (isWordStart(c)) {
            word();
        } else {
            add(String.valueOf(c));
            at++;
        }
    }

    private void word() {
        int start = at;
        while (at < sql.length()
                && (isWordStart(sql.charAt(at)) || Character.isDigit(sql.charAt(at)) || sql.charAt(at) == '$')) {
            at++;
        }
        String word = sql.substring(start, at).toLowerCase(Locale.ROOT);
        if (word.equals("e") && at < sql.length() && sql.charAt(at) == '\'') {
            statements.add(List.of(ESCAPE_STRING));
        }
        add(word);
    }

    private void skipQuoted(char quote) {
        at++;
        while (at < sql.length()) {
            if (sql.charAt(at++) == quote) {
                if (at < sql.length() && sql.charAt(at) == quote) {
                    at++;
                } else {
                    return;
                }
            }
        }
    }

    private void skipDollar() {
        int end = at + 1;
        while (end < sql.length()
                && (isWordStart(sql.charAt(end)) || (end > at + 1 && Character.isDigit(sql.charAt(end))))) {
            end++;
        }
        if (end < sql.length() && sql.charAt(end) == '$') {
            String tag = sql.substring(at, end + 1);
            at = end + 1;
            skipTo(tag);
        } else {
            at = end;
        }
        add("$");
    }

    private void skipNestedComment() {
        int depth = 0;
        do {
            if (sql.startsWith("/*", at)) {
                depth++;
                at += 2;
            } else if (sql.startsWith("*/", at)) {
                depth--;
                at += 2;
            } else {
                at++;
            }
        } while (depth > 0 && at < sql.length());
    }

    private void skipLine() {
        while (at < sql.length() && sql.charAt(at) != '\n' && sql.charAt(at) != '\r') {
            at++;
        }
    }

    private void skipTo(String end) {
        int found = sql.indexOf(end, at);
        at = found < 0 ? sql.length() : found + end.length();
    }

    private void add(String word) {
        if (words.size() < LEADING) {
            words.add(word);
        }
    }

    private void endStatement() {
        if (!words.isEmpty()) {
            statements.add(words);
            words = new ArrayList<>();
        }
    }

    private static boolean isWordStart(char c) {
        return Character.isLetter(c) || c == '_' || c > 127;
    }
}
