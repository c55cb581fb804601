package org.hearth.tenants.templates;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearth.kernel.Refused;
import org.hearth.kernel.TenantId;
import org.hearth.kernel.module.Facade;
import org.hearth.kernel.module.Requires;
import org.hearth.kernel.port.Audit;
import org.hearth.kernel.port.Caller;
import org.hearth.kernel.setting.Setting;
import org.hearth.tenants.templates.held.Comparison;

/** What a subsidiary's own people see of its settings, and choose where headquarters leaves the choice. */
@Facade
public class OwnSettings {
    private final Comparison comparison;
    private final Shelf shelf;
    private final Caller caller;
    private final Audit audit;

    @Inject
    public OwnSettings(Comparison comparison, Shelf shelf, Caller caller, Audit audit) {
        this.comparison = comparison;
        this.shelf = shelf;
        this.caller = caller;
        this.audit = audit;
    }

    /** All settings by part and key. */
    @Requires("settings.view")
    public Map<String, Map<String, Setting>> all() {
        return comparison.all();
    }

    /** What headquarters has published to the subsidiary last, beside what holds now; where two templates speak of the same, the last by code. */
    @Requires("settings.view")
    public List<Difference> beside() {
        TenantId self = caller.tenant();
        Map<String, Difference> rows = new TreeMap<>();
        for (TemplateCard template : shelf.all()) {
            int version = shelf.publishedVersion(template.code(), self);
            if (version > 0) {
                comparison
                        .differences(shelf.items(template.code(), version), List.of())
                        .forEach(row -> rows.put(row.part() + "." + row.key(), row));
            }
        }
        return List.copyOf(rows.values());
    }

    /**
     * Makes another value hold.
     *
     * @throws Refused if there is no such setting, the value is not allowed, or headquarters has locked it
     */
    @Requires("settings.edit")
    public Setting choose(String part, String key, String value) {
        comparison.part(part).choose(key, value);
        audit.record("settings.edit", "setting/" + part + "." + key, Map.of("value", value));
        Setting now = comparison.part(part).current().get(key);
        if (now == null) {
            throw Refused.notFound("setting", part + "." + key);
        }
        return now;
    }
}
