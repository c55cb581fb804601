package org.hearth.metering.ingest;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearth.metering.ReadingRow.ReadingSource;
import org.jspecify.annotations.Nullable;

/** What files call the ways of reading. The words of a file are few, so each is decoded once and then known by its bytes. */
final class Sources {
    /** Answered for a word that nobody knows. */
    static final char NONE = 0;

    private static final int KEPT = 16;
    private static final Map<String, ReadingSource> WORDS = words();

    private final Charset charset;
    private final List<Word> seen = new ArrayList<>();

    Sources(Charset charset) {
        this.charset = charset;
    }

    private record Word(byte[] bytes, char code) {}

    /** The letter of the source that a cell names; an empty cell is an actual reading. */
    char code(Cell cell) {
        if (cell.isEmpty()) {
            return ReadingSource.ACTUAL.code();
        }
        for (Word word : seen) {
            if (cell.has(word.bytes())) {
                return word.code();
            }
        }
        ReadingSource source = WORDS.get(cell.text(charset).strip().toLowerCase(Locale.ROOT));
        char code = source == null ? NONE : source.code();
        if (seen.size() < KEPT) {
            seen.add(new Word(cell.toBytes(), code));
        }
        return code;
    }

    /** Whether a cell of the column "estimated" says yes; null if it says neither yes nor no. */
    @Nullable
    Boolean estimated(Cell cell) {
        return switch (cell.text(charset).strip().toLowerCase(Locale.ROOT)) {
            case "", "0", "n", "no", "false", "否" -> false;
            case "1", "y", "yes", "true", "是" -> true;
            default -> null;
        };
    }

    private static Map<String, ReadingSource> words() {
        Map<String, ReadingSource> words = new HashMap<>();
        for (String word : List.of("实抄", "人工", "现场", "正常", "actual", "a", "read")) {
            words.put(word, ReadingSource.ACTUAL);
        }
        for (String word : List.of("估抄", "估", "估计", "估算", "estimated", "estimate", "e")) {
            words.put(word, ReadingSource.ESTIMATED);
        }
        for (String word : List.of("自报", "客户自报", "用户自报", "customer", "self", "c")) {
            words.put(word, ReadingSource.CUSTOMER);
        }
        for (String word : List.of("远传", "自动", "集抄", "remote", "r")) {
            words.put(word, ReadingSource.REMOTE);
        }
        return words;
    }
}
