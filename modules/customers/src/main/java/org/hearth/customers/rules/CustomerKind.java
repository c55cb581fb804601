package org.hearth.customers.rules;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The two kinds of customers that prices and bills tell apart. */
public enum CustomerKind {
    /** Residential, 民用. */
    R("res", Set.of("r", "民用", "居民", "居民用户", "民用户", "住宅", "residential")),
    /** Commercial and industrial, 工商. */
    C("com", Set.of("c", "工商", "工商业", "工商户", "商业", "工业", "公福", "非居民", "非民用", "c&i", "commercial", "industrial"));

    private final String plan;
    private final Set<String> words;

    CustomerKind(String plan, Set<String> words) {
        this.plan = plan;
        this.words = words;
    }

    /** The price plan of an account of which nothing else is said. */
    public String plan() {
        return plan;
    }

    /** The kind that a file or a form means, if it is one. */
    public static Optional<CustomerKind> of(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        for (CustomerKind kind : values()) {
            if (kind.words.contains(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
