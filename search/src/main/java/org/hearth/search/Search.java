package org.hearth.search;

import static org.hearth.kernel.module.Reaches.What.ITSELF;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.hearth.customers.CustomerTerritory;
import org.hearth.kernel.Refused;
import org.hearth.kernel.module.Facade;
import org.hearth.kernel.module.Open;
import org.hearth.kernel.module.Reaches;
import org.hearth.kernel.module.Requires;
import org.hearth.kernel.port.Caller;
import org.hearth.kernel.port.Jobs;
import org.hearth.kernel.port.Reach;
import org.hearth.kernel.port.Vault;
import org.hearth.search.engine.CustomerIndex;
import org.hearth.search.engine.CustomerIndex.Found;
import org.hearth.search.engine.Engine;
import org.hearth.search.engine.EngineAway;
import org.hearth.search.engine.Pieces;
import org.hearth.search.engine.Rebuild;
import org.hearth.search.find.DatabaseSearch;
import org.hearth.search.find.Hits;
import org.hearth.search.text.Parts;
import org.hearth.search.text.Parts.Part;

/** The one search box. What it shows comes from the database; Elasticsearch only says which customers fit. */
@Facade
public class Search {
    /** More than a person reads. */
    public static final int MAX_HITS = 50;

    /** How many are looked through for those who may see only some. */
    private static final int LOOKED_THROUGH = 500;

    private final Caller caller;
    private final Vault vault;
    private final Jobs jobs;
    private final Engine engine;
    private final CustomerIndex index;
    private final DatabaseSearch database;
    private final Hits hits;
    private final CustomerTerritory territory;

    @Inject
    public Search(
            Caller caller,
            Vault vault,
            Jobs jobs,
            Engine engine,
            CustomerIndex index,
            DatabaseSearch database,
            Hits hits,
            CustomerTerritory territory) {
        this.caller = caller;
        this.vault = vault;
        this.jobs = jobs;
        this.engine = engine;
        this.index = index;
        this.database = database;
        this.hits = hits;
        this.territory = territory;
    }

    /**
     * Finds customers of the current subsidiary by anything: name, pinyin, initials, sound, phone, address, number.
     *
     * @param text as typed so far; blank finds nothing
     * @throws Refused if {@code limit} is not within 1 to {@link #MAX_HITS}
     */
    @Requires("search.use")
    @Reaches(ITSELF)
    public SearchAnswer find(String text, int limit) {
        if (limit < 1 || limit > MAX_HITS) {
            throw Refused.invalid("limit", "search_limit", Map.of("max", MAX_HITS));
        }
        List<Part> parts = Parts.ofQuery(text);
        if (parts.isEmpty()) {
            return new SearchAnswer(List.of(), false);
        }
        Reach reach = caller.reach("search.use");
        int looked = reach.everything() ? limit : LOOKED_THROUGH;
        Function<String, List<String>> sealed = piece -> Pieces.sought(vault, piece);
        try {
            return new SearchAnswer(
                    hits.of(within(reach, index.find(caller.tenant(), parts, sealed, looked), limit), parts), false);
        } catch (EngineAway e) {
            return new SearchAnswer(hits.of(within(reach, database.find(parts, looked), limit), parts), true);
        }
    }

    /** Those found that the permission reaches; a very common name may then show fewer than there are. */
    private List<Found> within(Reach reach, List<Found> found, int limit) {
        Set<Long> ids =
                territory.within(reach, found.stream().map(Found::customerId).toList());
        return found.stream()
                .filter(one -> ids.contains(one.customerId()))
                .limit(limit)
                .toList();
    }

    /** Whether Elasticsearch answers now. */
    @Open("health of the house, shown on every screen")
    public boolean isUp() {
        return engine.isUp();
    }

    /** Builds the subsidiary's index anew from the database while the old one serves; gives the job's id. */
    @Requires("search.rebuild")
    public long rebuild() {
        return jobs.submit(Rebuild.KIND, Rebuild.KIND, Map.of());
    }
}
