package org.hearth.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.hearth.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** Which column of a file holds which field: by the headers that a field is known under, or as the person says. */
public final class ColumnMapping {
    private static final Pattern REMARKS = Pattern.compile("[(（\\[【].*?[)）\\]】]|[\\s\\p{Z}*＊_\\-:：.]");

    private final Map<String, Integer> indexes;
    private final Map<String, String> headers;

    private ColumnMapping(Map<String, Integer> indexes, Map<String, String> headers) {
        this.indexes = Map.copyOf(indexes);
        this.headers = headers;
    }

    /**
     * Maps the columns onto a header.
     *
     * @param overrides field to header, as a person chose; everything else is found by the columns' own headers
     * @throws Refused if a required column is not there, or an override names an unknown field or header
     */
    public static ColumnMapping of(List<String> header, List<Column> columns, Map<String, String> overrides) {
        overrides.forEach((field, name) -> {
            if (columns.stream().noneMatch(column -> column.field().equals(field))) {
                throw Refused.invalid("mapping", "mapping_field", Map.of("field", field));
            }
            if (!header.contains(name)) {
                throw Refused.invalid("mapping", "mapping_header", Map.of("header", name, "found", found(header)));
            }
        });
        Map<String, String> chosen = suggest(header, columns);
        overrides.forEach((field, name) -> {
            chosen.values().removeIf(name::equals);
            chosen.put(field, name);
        });
        List<String> missing = new ArrayList<>();
        Map<String, Integer> indexes = new HashMap<>();
        Map<String, String> headers = new LinkedHashMap<>();
        for (Column column : columns) {
            String name = chosen.get(column.field());
            if (name != null) {
                indexes.put(column.field(), header.indexOf(name));
                headers.put(column.field(), name);
            } else if (column.required()) {
                missing.add(
                        column.headers().isEmpty()
                                ? column.field()
                                : column.headers().get(0));
            }
        }
        if (!missing.isEmpty()) {
            throw Refused.invalid(
                    "file", "header_missing", Map.of("missing", String.join(", ", missing), "found", found(header)));
        }
        return new ColumnMapping(indexes, headers);
    }

    /** Field to header for every column that the header has under one of its known names. */
    public static Map<String, String> suggest(List<String> header, List<Column> columns) {
        Map<String, String> byPlainName = new HashMap<>();
        header.forEach(name -> byPlainName.putIfAbsent(plain(name), name));
        Map<String, String> suggested = new LinkedHashMap<>();
        for (Column column : columns) {
            String name = byPlainName.get(plain(column.field()));
            for (String known : column.headers()) {
                name = name == null ? byPlainName.get(plain(known)) : name;
            }
            if (name != null && !suggested.containsValue(name)) {
                suggested.put(column.field(), name);
            }
        }
        return suggested;
    }

    /** Where the field stands in a row, or -1 if the file does not have it. */
    public int index(String field) {
        @Nullable Integer index = indexes.get(field);
        return index == null ? -1 : index;
    }

    /** Whether the file has the field at all. */
    public boolean has(String field) {
        return indexes.containsKey(field);
    }

    /** Field to header, in the order of the columns. */
    public Map<String, String> headers() {
        return Map.copyOf(headers);
    }

    private static String plain(String name) {
        return REMARKS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    private static String found(List<String> header) {
        String all = String.join(", ", header);
        return all.length() <= 300 ? all : all.substring(0, 300) + "…";
    }
}
