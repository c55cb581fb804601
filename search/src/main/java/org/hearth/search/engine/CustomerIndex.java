package org.hearth.search.engine;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.indices.update_aliases.Action;
import co.elastic.clients.json.JsonpMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearth.kernel.TenantId;
import org.hearth.kernel.port.SqlFile;
import org.hearth.search.text.Parts.Part;

/**
 * A subsidiary's index of customers. Its alias {@code hearth-<tenant>} is read, {@code hearth-<tenant>-fill} names all that are
 * written: the one in use and, during a rebuild, the one to come.
 */
@Singleton
public class CustomerIndex {
    private static final int CONFLICT = 409;
    private static final int MISSING = 404;

    private final Engine engine;

    @Inject
    public CustomerIndex(Engine engine) {
        this.engine = engine;
    }

    /** What was found: a customer, and by what ({@code name, pinyin, initials, sound, phone, number, address}). */
    public record Found(long customerId, Set<String> why) {}

    /** A customer as it stood when the database's transaction counter was {@code version}; no fields means gone. */
    public record Entry(long customerId, long version, Map<String, Object> fields) {}

    /** Writes entries into every index that is being filled; an older version never replaces a newer one. */
    public void put(TenantId tenant, Collection<Entry> entries) {
        for (String index : filled(tenant)) {
            put(index, entries, VersionType.ExternalGte);
        }
    }

    /** Makes an empty index that is filled from now on, but not read yet; gives its name. */
    public String begin(TenantId tenant) {
        String index = alias(tenant) + "-" + Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
        String definition = SqlFile.of(CustomerIndex.class, "customer_index.json");
        engine.ask(es -> {
            JsonpMapper mapper = es._jsonpMapper();
            return es.indices()
                    .create(create -> create.withJson(
                                    mapper.jsonProvider().createParser(new StringReader(definition)), mapper)
                            .index(index)
                            .aliases(fillAlias(tenant), alias -> alias));
        });
        return index;
    }

    /** Writes entries into an index that is being rebuilt; what events wrote there in the meantime stays. */
    public void fill(String index, Collection<Entry> entries) {
        put(index, entries, VersionType.External);
    }

    /** Lets the tenant's searches read this index from now on, and deletes the others. */
    public void complete(TenantId tenant, String index) {
        engine.ask(es -> es.indices().refresh(refresh -> refresh.index(index)));
        List<String> old =
                filled(tenant).stream().filter(name -> !name.equals(index)).toList();
        List<Action> actions = new ArrayList<>();
        actions.add(Action.of(a -> a.add(add -> add.index(index).alias(alias(tenant)))));
        old.forEach(name -> actions.add(Action.of(a -> a.removeIndex(remove -> remove.index(name)))));
        engine.ask(es -> es.indices().updateAliases(update -> update.actions(actions)));
    }

    /** Deletes an index that will not be completed. */
    public void abandon(String index) {
        engine.ask(es -> es.indices().delete(delete -> delete.index(index).ignoreUnavailable(true)));
    }

    /** Whether the tenant has an index that can be read. */
    public boolean exists(TenantId tenant) {
        return engine.ask(es -> es.indices().existsAlias(exists -> exists.name(alias(tenant))))
                .value();
    }

    /** Customers that fit the parts, the best first. An index that is not there yet counts as away. */
    public List<Found> find(TenantId tenant, List<Part> parts, Function<String, List<String>> sealed, int limit) {
        var query = QueryPlan.of(parts, sealed);
        var answer = engine.ask(es -> {
            try {
                return es.search(
                        search -> search.index(alias(tenant))
                                .query(query)
                                .size(limit)
                                .source(s -> s.fetch(false)),
                        Void.class);
            } catch (ElasticsearchException e) {
                if (e.status() == MISSING) {
                    throw new EngineAway(e);
                }
                throw e;
            }
        });
        return answer.hits().hits().stream()
                .map(hit -> new Found(Long.parseLong(String.valueOf(hit.id())), why(hit)))
                .toList();
    }

    private static Set<String> why(Hit<Void> hit) {
        return hit.matchedQueries().stream()
                .map(name -> name.substring(0, name.indexOf(':')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void put(String index, Collection<Entry> entries, VersionType versions) {
        if (entries.isEmpty()) {
            return;
        }
        List<BulkOperation> operations =
                entries.stream().map(entry -> operation(index, entry, versions)).toList();
        BulkResponse answer = engine.ask(es -> es.bulk(bulk -> bulk.operations(operations)));
        for (BulkResponseItem item : answer.items()) {
            if (item.error() != null && item.status() != CONFLICT && item.status() != MISSING) {
                throw new IllegalStateException("customer " + item.id() + " not indexed: "
                        + item.error().reason());
            }
        }
    }

    private static BulkOperation operation(String index, Entry entry, VersionType versions) {
        String id = Long.toString(entry.customerId());
        return entry.fields().isEmpty()
                ? BulkOperation.of(op -> op.delete(delete ->
                        delete.index(index).id(id).version(entry.version()).versionType(versions)))
                : BulkOperation.of(op -> op.index(put -> put.index(index)
                        .id(id)
                        .version(entry.version())
                        .versionType(versions)
                        .document(new LinkedHashMap<>(entry.fields()))));
    }

    private Set<String> filled(TenantId tenant) {
        return engine.ask(es -> {
            if (!es.indices()
                    .existsAlias(exists -> exists.name(fillAlias(tenant)))
                    .value()) {
                return Set.<String>of();
            }
            return es.indices()
                    .getAlias(get -> get.name(fillAlias(tenant)))
                    .result()
                    .keySet();
        });
    }

    private static String alias(TenantId tenant) {
        return "hearth-" + tenant.code();
    }

    private static String fillAlias(TenantId tenant) {
        return alias(tenant) + "-fill";
    }
}
