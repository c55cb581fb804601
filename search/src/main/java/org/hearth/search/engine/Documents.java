package org.hearth.search.engine;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearth.customers.CustomerDoc;
import org.hearth.customers.Customers;
import org.hearth.kernel.port.Sql;
import org.hearth.kernel.port.SqlFile;
import org.hearth.kernel.port.Vault;
import org.hearth.search.engine.CustomerIndex.Entry;

/** Makes index entries from the database. */
@Singleton
public class Documents {
    private final Customers customers;
    private final Sql sql;
    private final Vault vault;

    @Inject
    public Documents(Customers customers, Sql sql, Vault vault) {
        this.customers = customers;
        this.sql = sql;
        this.vault = vault;
    }

    /** One entry for each id, at the version of the database's present snapshot; customers that are gone come without fields. */
    List<Entry> of(Collection<Long> customerIds) {
        long version =
                sql.with(handle -> handle.createQuery("select pg_snapshot_xmax(pg_current_snapshot())::text::bigint")
                        .mapTo(Long.class)
                        .one());
        Map<Long, List<String>> meters = meters(customerIds);
        List<Entry> entries = new ArrayList<>(customerIds.size());
        Set<Long> gone = new HashSet<>(customerIds);
        // Thousands of telephones begin with the same digits.
        Map<String, String> sealed = new HashMap<>();
        for (CustomerDoc doc : customers.docs(List.copyOf(customerIds))) {
            gone.remove(doc.customerId());
            List<String> numbers = meters.getOrDefault(doc.customerId(), List.of());
            entries.add(new Entry(
                    doc.customerId(),
                    version,
                    IndexedCustomer.of(
                            doc, numbers, piece -> sealed.computeIfAbsent(piece, each -> Pieces.seal(vault, each)))));
        }
        gone.forEach(id -> entries.add(new Entry(id, version, Map.of())));
        return entries;
    }

    /** The customers of some accounts. */
    List<Long> customersOf(Collection<Long> accountIds) {
        return sql.with(handle -> handle.createQuery("select distinct customer_id from account where id = any(:ids)")
                .bindArray("ids", Long.class, accountIds.toArray())
                .mapTo(Long.class)
                .list());
    }

    private Map<Long, List<String>> meters(Collection<Long> customerIds) {
        Map<Long, List<String>> meters = new HashMap<>();
        sql.use(handle -> handle.createQuery(SqlFile.of(Documents.class, "meters_of_customers.sql"))
                .bindArray("ids", Long.class, customerIds.toArray())
                .map((result, context) -> Map.entry(result.getLong("customer_id"), result.getString("number")))
                .forEach(row -> meters.computeIfAbsent(row.getKey(), id -> new ArrayList<>())
                        .add(row.getValue())));
        return meters;
    }
}
