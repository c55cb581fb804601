package org.hearth.search.engine;

import java.util.List;
import java.util.function.LongSupplier;
import org.hearth.customers.CustomerTerritory;
import org.hearth.customers.Customers;
import org.hearth.kernel.port.Caller;
import org.hearth.kernel.port.Jobs;
import org.hearth.kernel.port.Sql;
import org.hearth.kernel.port.Vault;
import org.hearth.search.Search;
import org.hearth.search.find.DatabaseSearch;
import org.hearth.search.find.Hits;

/** The search room put together by hand, on a given Elasticsearch. */
public final class SearchParts {
    private final Engine engine;
    private final CustomerIndex index;
    private final Documents documents;
    private final Customers customers;
    private final Sql sql;
    private final Vault vault;
    private final Caller caller;

    public SearchParts(String url, Customers customers, Sql sql, Vault vault, Caller caller) {
        this.engine = new Engine(url);
        this.index = new CustomerIndex(engine);
        this.documents = new Documents(customers, sql, vault);
        this.customers = customers;
        this.sql = sql;
        this.vault = vault;
        this.caller = caller;
    }

    public Search search(Jobs jobs) {
        return new Search(
                caller,
                vault,
                jobs,
                engine,
                index,
                new DatabaseSearch(sql, vault),
                new Hits(sql),
                new CustomerTerritory(sql));
    }

    public org.hearth.kernel.port.Observer feed() {
        return new Feed(documents, index, caller);
    }

    /** @param nanoTime the time that files wait by */
    public org.hearth.kernel.port.Observer feed(LongSupplier nanoTime) {
        return new Feed(documents, index, caller, nanoTime);
    }

    public Jobs.Work rebuild() {
        return new Rebuild(customers, documents, index, caller);
    }

    /** Makes what was written findable now. */
    public void refresh() {
        engine.ask(es -> es.indices().refresh());
    }

    /** All terms of a keyword field. */
    public List<String> terms(String index, String field) {
        return engine
                .ask(es -> es.search(
                        search -> search.index(index)
                                .size(0)
                                .aggregations(
                                        "terms",
                                        a -> a.terms(t -> t.field(field).size(1000))),
                        Void.class))
                .aggregations()
                .get("terms")
                .sterms()
                .buckets()
                .array()
                .stream()
                .map(bucket -> bucket.key().stringValue())
                .toList();
    }
}
