package org.hearth.reporting.facts;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which parts of which months no longer tell what is. */
final class Stale {
    private final Map<Part, SortedSet<YearMonth>> parts = new EnumMap<>(Part.class);

    void add(Part part, YearMonth month) {
        parts.computeIfAbsent(part, key -> new TreeSet<>()).add(month);
    }

    void add(Part part, Collection<YearMonth> months) {
        months.forEach(month -> add(part, month));
    }

    /** A month of which everything is to be counted. */
    void addWhole(YearMonth month) {
        for (Part part : Part.values()) {
            add(part, month);
        }
    }

    /** All months of which something is stale, oldest first. */
    List<YearMonth> months() {
        SortedSet<YearMonth> months = new TreeSet<>();
        parts.values().forEach(months::addAll);
        return new ArrayList<>(months);
    }

    Map<Part, SortedSet<YearMonth>> parts() {
        return parts;
    }
}
