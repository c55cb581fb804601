package org.hearth.reporting.facts;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which parts of which months no longer tell what is. */
final class Stale {
    private final SortedMap<YearMonth, Set<Part>> parts = new TreeMap<>();

    void add(Part part, YearMonth month) {
        parts.computeIfAbsent(month, key -> EnumSet.noneOf(Part.class)).add(part);
    }

    void add(Part part, Collection<YearMonth> months) {
        months.forEach(month -> add(part, month));
    }

    /** A month of which everything is to be counted. */
    void addWhole(YearMonth month) {
        parts.put(month, EnumSet.allOf(Part.class));
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    Map<YearMonth, Set<Part>> parts() {
        return Collections.unmodifiableMap(parts);
    }
}
