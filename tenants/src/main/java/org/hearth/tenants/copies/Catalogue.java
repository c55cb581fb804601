package org.hearth.tenants.copies;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hearth.kernel.port.SqlFile;
import org.jdbi.v3.core.Handle;

/** What a schema has that a copy must know; asked in the transaction of a handle that works in the schema. */
final class Catalogue {
    /** Work in progress: events that observers of the old house have or have not seen, jobs with their nodes. */
    private static final Set<String> LEFT_OUT = Set.of("outbox", "outbox_mark", "job");

    private static final String SEALED = "_sealed";

    private Catalogue() {}

    /** Tables with their columns, those without what the database makes itself, in an order in which references find their goal. */
    static Map<String, List<String>> tables(Handle handle) {
        Map<String, List<String>> columns = new TreeMap<>();
        handle.createQuery(SqlFile.of(Catalogue.class, "columns.sql"))
                .map((row, context) -> List.of(row.getString(1), row.getString(2)))
                .forEach(pair -> columns.computeIfAbsent(pair.get(0), name -> new ArrayList<>())
                        .add(pair.get(1)));
        columns.keySet().removeAll(LEFT_OUT);
        Map<String, Set<String>> needs = new TreeMap<>();
        handle.createQuery(SqlFile.of(Catalogue.class, "references.sql"))
                .map((row, context) -> List.of(row.getString(1), row.getString(2)))
                .forEach(pair -> needs.computeIfAbsent(pair.get(0), name -> new LinkedHashSet<>())
                        .add(pair.get(1)));
        Map<String, List<String>> ordered = new LinkedHashMap<>();
        columns.keySet().forEach(name -> place(name, columns, needs, new LinkedHashSet<>(), ordered));
        return ordered;
    }

    private static void place(
            String name,
            Map<String, List<String>> columns,
            Map<String, Set<String>> needs,
            Set<String> above,
            Map<String, List<String>> ordered) {
        List<String> own = columns.get(name);
        if (own == null || ordered.containsKey(name)) {
            return;
        }
        if (!above.add(name)) {
            throw new IllegalStateException("tables refer to each other in a circle: " + above);
        }
        needs.getOrDefault(name, Set.of()).stream()
                .filter(other -> !other.equals(name))
                .forEach(other -> place(other, columns, needs, above, ordered));
        above.remove(name);
        ordered.put(name, own);
    }

    static List<String> sealed(List<String> columns) {
        return columns.stream().filter(column -> column.endsWith(SEALED)).toList();
    }

    /** The column of prints that belongs to a sealed one, whether or not there is such a column. */
    static String printOf(String sealed) {
        return sealed.substring(0, sealed.length() - SEALED.length()) + "_print";
    }

    static List<Manifest.Partition> partitions(Handle handle) {
        return handle.createQuery(SqlFile.of(Catalogue.class, "partitions.sql"))
                .map((row, context) -> new Manifest.Partition(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    static List<Manifest.Sequence> sequences(Handle handle) {
        List<String> names = handle.createQuery(
                        "select relname from pg_class"
                                + " where relnamespace = cast(current_schema() as regnamespace) and relkind = 'S' order by relname")
                .mapTo(String.class)
                .list();
        return names.stream()
                .map(name -> handle.createQuery("select last_value, is_called from " + quoted(name))
                        .map((row, context) -> new Manifest.Sequence(name, row.getLong(1), row.getBoolean(2)))
                        .one())
                .toList();
    }

    static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
