package org.hearth.tenants.templates.start;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hearth.kernel.setting.Setting;
import org.hearth.tenants.HouseOpened;
import org.hearth.tenants.PlatformSql;
import org.hearth.tenants.schema.Reference;
import org.hearth.tenants.schema.Seeds;
import org.hearth.tenants.templates.Shelf;
import org.hearth.tenants.templates.TemplateItem;
import org.hearth.tenants.templates.held.Comparison;

/** Lays the templates that come with the program into the registry as version 1, once: from then on they are headquarters'. */
@Singleton
public class DeliveredTemplates {
    private static final Logger LOG = System.getLogger(DeliveredTemplates.class.getName());

    private final PlatformSql sql;
    private final Shelf shelf;
    private final Reference reference;
    private final Comparison comparison;
    private final Seeds seeds;

    @Inject
    public DeliveredTemplates(PlatformSql sql, Shelf shelf, Reference reference, Comparison comparison, Seeds seeds) {
        this.sql = sql;
        this.shelf = shelf;
        this.reference = reference;
        this.comparison = comparison;
        this.seeds = seeds;
    }

    void open(@Observes @Priority(150) HouseOpened opened) {
        LOG.log(Level.INFO, "templates laid into the registry: {0}", lay());
    }

    /** Lays those that are not there yet; answers which. */
    public Set<String> lay() {
        Set<String> missing = new TreeSet<>(seeds.templates());
        missing.removeAll(sql.inTransaction(handle -> handle.createQuery("select code from template")
                .mapTo(String.class)
                .list()));
        if (!missing.isEmpty()) {
            reference
                    .seen(missing.stream().map(Start::ofSeeds).toList(), comparison::all)
                    .forEach((start, held) -> shelf.lay(start.template(), items(held)));
        }
        return missing;
    }

    private static List<TemplateItem> items(Map<String, Map<String, Setting>> held) {
        return held.entrySet().stream()
                .flatMap(part -> part.getValue().entrySet().stream()
                        .map(item -> new TemplateItem(
                                part.getKey(), item.getKey(), item.getValue().value(), false)))
                .toList();
    }
}
