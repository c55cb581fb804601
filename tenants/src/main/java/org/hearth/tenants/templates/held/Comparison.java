package org.hearth.tenants.templates.held;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hearth.kernel.Refused;
import org.hearth.kernel.setting.Setting;
import org.hearth.kernel.setting.TemplatePart;
import org.hearth.tenants.templates.Difference;
import org.hearth.tenants.templates.TemplateItem;
import org.hearth.tenants.templates.start.Start;
import org.jspecify.annotations.Nullable;

/** Templates and the parts of the house that own what they say; in the scope of one subsidiary. */
@Singleton
public class Comparison {
    private final Iterable<TemplatePart> parts;

    @Inject
    public Comparison(Instance<TemplatePart> parts) {
        this((Iterable<TemplatePart>) parts);
    }

    /** For houses without injection. */
    public Comparison(Iterable<TemplatePart> parts) {
        this.parts = parts;
    }

    /** @throws Refused if there is no such part */
    public TemplatePart part(String name) {
        for (TemplatePart part : parts) {
            if (part.name().equals(name)) {
                return part;
            }
        }
        throw Refused.notFound("template_part", name);
    }

    /** All that holds in the subsidiary, by part and key. */
    public Map<String, Map<String, Setting>> all() {
        Map<String, Map<String, Setting>> all = new TreeMap<>();
        parts.forEach(part -> all.put(part.name(), part.current()));
        return all;
    }

    /**
     * The subsidiary beside the wanted items.
     *
     * @param before what was published to it last; what it says and the wanted items do not is withdrawn or released
     */
    public List<Difference> differences(List<TemplateItem> wanted, List<TemplateItem> before) {
        Map<String, Map<String, Setting>> held = new HashMap<>();
        List<Difference> rows = new ArrayList<>();
        for (TemplateItem item : wanted) {
            TemplatePart part = part(item.part());
            rows.add(row(part, item, held.computeIfAbsent(item.part(), name -> part.current())));
        }
        Set<String> named = wanted.stream().map(TemplateItem::name).collect(Collectors.toSet());
        for (TemplateItem item : before) {
            Setting now = held.computeIfAbsent(item.part(), name -> part(name).current())
                    .get(item.key());
            if (now != null && !now.own() && !named.contains(item.name())) {
                noMore(item, now).ifPresent(rows::add);
            }
        }
        return rows;
    }

    /** What becomes of something that the template said before and says no more. */
    private Optional<Difference> noMore(TemplateItem item, Setting now) {
        Optional<String> next = part(item.part())
                .withdrawn(item.key(), now.value())
                .filter(value -> !part(item.part()).same(value, now.value()));
        if (next.isPresent()) {
            return next.map(value ->
                    new Difference(item.part(), item.key(), value, now.value(), false, Difference.Kind.WITHDRAWN));
        }
        return item.locked() && now.locked()
                ? Optional.of(
                        new Difference(item.part(), item.key(), null, now.value(), false, Difference.Kind.RELEASED))
                : Optional.empty();
    }

    private static Difference row(TemplatePart part, TemplateItem item, Map<String, Setting> held) {
        Setting now = held.get(item.key());
        return new Difference(
                item.part(),
                item.key(),
                item.value(),
                now == null ? null : now.value(),
                item.locked(),
                kind(part, item, now));
    }

    private static Difference.Kind kind(TemplatePart part, TemplateItem item, @Nullable Setting now) {
        if (now == null) {
            return Difference.Kind.ADDED;
        }
        boolean same = part.same(now.value(), item.value());
        if (now.own() && !item.locked() && !now.locked()) {
            return same ? Difference.Kind.SAME : Difference.Kind.KEPT;
        }
        return same && now.locked() == item.locked() ? Difference.Kind.SAME : Difference.Kind.CHANGES;
    }

    /**
     * Makes what a template says hold in a subsidiary that has nothing of its own yet.
     *
     * @param inRegistry whether of the parts that are kept in the registry, or of those in the subsidiary's schema
     */
    public void begin(Start start, boolean inRegistry) {
        start.items().stream()
                .filter(item -> part(item.part()).isInRegistry() == inRegistry)
                .forEach(item -> part(item.part()).apply(item.key(), item.value(), item.locked()));
    }

    /** Brings the subsidiary in line. */
    public void apply(List<Difference> rows) {
        for (Difference row : rows) {
            String value = row.wanted() == null ? row.held() : row.wanted();
            if (row.isChange() && value != null) {
                part(row.part()).apply(row.key(), value, row.locked());
            }
        }
    }
}
