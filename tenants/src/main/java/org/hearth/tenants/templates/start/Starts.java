package org.hearth.tenants.templates.start;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hearth.kernel.Refused;
import org.hearth.kernel.port.SqlFile;
import org.hearth.tenants.templates.TemplateItem;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Reads in the registry what new subsidiaries can start with. */
public final class Starts {
    private Starts() {}

    private record Row(int version, TemplateItem item) {}

    /**
     * What a version of a template says.
     *
     * @param version the newest if null
     * @throws Refused if the template has no such version
     */
    public static Start find(Handle handle, String template, @Nullable Integer version) {
        List<Row> rows = handle.createQuery(SqlFile.of(Starts.class, "start_items.sql"))
                .bind("code", template)
                .bind("version", version)
                .map((row, context) -> new Row(
                        row.getInt("version"),
                        new TemplateItem(
                                row.getString("part"),
                                row.getString("key"),
                                row.getString("value"),
                                row.getBoolean("locked"))))
                .list();
        if (!rows.isEmpty()) {
            return new Start(
                    template,
                    rows.get(0).version(),
                    rows.stream().map(Row::item).toList());
        }
        if (version != null && version != 0) {
            throw Refused.invalid(
                    "templateVersion", "template_version", Map.of("template", template, "version", version));
        }
        return Start.ofSeeds(template);
    }

    /** All that one can choose from, by code; also the delivered ones that are not in the registry yet. */
    public static List<Choosable> all(Handle handle, Set<String> delivered) {
        Map<String, Choosable> all = new TreeMap<>();
        delivered.forEach(code -> all.put(code, new Choosable(code, code, 0)));
        handle.createQuery("select t.code, t.name, max(v.version) as newest from template t"
                        + " join template_version v on v.template = t.code group by t.code, t.name")
                .map((row, context) ->
                        new Choosable(row.getString("code"), row.getString("name"), row.getInt("newest")))
                .forEach(one -> all.put(one.code(), one));
        return List.copyOf(all.values());
    }
}
