package org.hearth.launcher.demo;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** Counts what was loaded, by kind. */
final class Tally {
    private final Map<String, Long> rows = new ConcurrentSkipListMap<>();

    void rows(String kind, long count) {
        rows.merge(kind, count, Long::sum);
    }

    /** For example {@code 60,000 customers, 1,425,000 readings}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        rows.forEach(
                (kind, count) -> text.append(text.isEmpty() ? "" : ", ").append(String.format("%,d %s", count, kind)));
        return text.toString();
    }
}
