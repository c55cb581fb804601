package org.hearth.tenants.schema;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hearth.kernel.TenantId;
import org.hearth.kernel.port.SqlFile;
import org.hearth.tenants.routing.SchemaName;
import org.hearth.tenants.script.TenantText;
import org.jdbi.v3.core.Handle;

/**
 * What stands in a subsidiary's schema, counted there and not taken from anybody's word. Partitions come and go with the months and
 * are left out.
 *
 * @param objects how many there are of each kind: {@code table}, {@code view}, {@code column}, {@code index}, {@code constraint}, {@code sequence}
 * @param rows how many rows stand in each table that has any
 */
public record Inventory(Map<String, Long> objects, Map<String, Long> rows) {
    public Inventory {
        objects = Map.copyOf(new TreeMap<>(objects));
        rows = Map.copyOf(new TreeMap<>(rows));
    }

    /** Counts in the transaction of {@code handle}, which sees what it has made itself. */
    static Inventory of(Handle handle, TenantId tenant, Set<String> objects) {
        Map<String, Long> kinds = objects.stream()
                .collect(Collectors.groupingBy(
                        object -> object.substring(0, object.indexOf(' ')), TreeMap::new, Collectors.counting()));
        return new Inventory(kinds, rows(handle, tenant, objects));
    }

    /** Every object by kind, name and definition, without the name of the schema, so that two schemas can be compared. */
    static Set<String> objects(Handle handle, TenantId tenant) {
        String prefix = SchemaName.of(tenant) + ".";
        Set<String> objects = new TreeSet<>();
        handle.createQuery(SqlFile.of(Inventory.class, "objects.sql"))
                .bind("schema", SchemaName.of(tenant))
                .mapTo(String.class)
                .forEach(object -> objects.add(object.replace(prefix, "")));
        return objects;
    }

    private static Map<String, Long> rows(Handle handle, TenantId tenant, Set<String> objects) {
        List<String> tables = objects.stream()
                .filter(object -> object.startsWith("table "))
                .map(object -> object.substring("table ".length()))
                .toList();
        if (tables.isEmpty()) {
            return Map.of();
        }
        String counts = tables.stream()
                .map(table -> "select '%1$s', count(*) from \"%1$s\"".formatted(table))
                .collect(Collectors.joining(" union all "));
        Map<String, Long> rows = new TreeMap<>();
        TenantText.enter(handle, tenant);
        handle.createQuery(counts)
                .map((row, context) -> Map.entry(row.getString(1), row.getLong(2)))
                .filter(count -> count.getValue() > 0)
                .forEach(count -> rows.put(count.getKey(), count.getValue()));
        TenantText.leave(handle);
        return rows;
    }
}
