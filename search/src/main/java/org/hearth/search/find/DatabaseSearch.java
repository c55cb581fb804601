package org.hearth.search.find;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hearth.kernel.port.Sql;
import org.hearth.kernel.port.SqlFile;
import org.hearth.kernel.port.Vault;
import org.hearth.search.engine.CustomerIndex.Found;
import org.hearth.search.text.Parts.Part;
import org.jdbi.v3.core.statement.SqlStatements;

/** Finds customers with nothing but the database: names and addresses as written, numbers by their beginning, whole phones. */
@Singleton
public class DatabaseSearch {
    private static final int CANDIDATES = 3000;

    private final Sql sql;
    private final Vault vault;

    @Inject
    public DatabaseSearch(Sql sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** Customers that fit all parts, those that fit by number and name first. */
    public List<Found> find(List<Part> parts, int limit) {
        Map<Long, Set<String>> fitting = new LinkedHashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            Map<Long, String> candidates = candidates(parts.get(i));
            if (i == 0) {
                candidates.forEach((id, why) -> fitting.put(id, new TreeSet<>(Set.of(why))));
            } else {
                fitting.keySet().retainAll(candidates.keySet());
                fitting.forEach((id, why) -> why.add(candidates.getOrDefault(id, "")));
            }
        }
        List<Found> found = new ArrayList<>();
        fitting.forEach((id, why) -> found.add(new Found(id, why)));
        return found.size() > limit ? found.subList(0, limit) : found;
    }

    private Map<Long, String> candidates(Part part) {
        // A part is Chinese, letters or digits, so that LIKE has nothing to escape.
        String text = part.text();
        Map<Long, String> candidates = new LinkedHashMap<>();
        sql.use(handle -> handle.createQuery(SqlFile.of(
                        DatabaseSearch.class, "part_" + part.script().name().toLowerCase(Locale.ROOT) + ".sql"))
                // Each script needs some of these.
                .configure(SqlStatements.class, statements -> statements.setUnusedBindingAllowed(true))
                .bind("text", text)
                .bind("beginning", text + "%")
                .bind("within", "%" + text + "%")
                .bindArray("print", byte[].class, vault.fingerprints(text))
                .bind("limit", CANDIDATES)
                .map((result, context) -> Map.entry(result.getLong("customer_id"), result.getString("why")))
                .forEach(row -> candidates.putIfAbsent(row.getKey(), row.getValue())));
        return candidates;
    }
}
