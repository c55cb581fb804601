package org.hearth.tenants.schema;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.hearth.kernel.TenantId;
import org.hearth.tenants.Bound;
import org.hearth.tenants.TenantScope;
import org.hearth.tenants.routing.TenantSql;
import org.hearth.tenants.script.ClassPathFiles;
import org.hearth.tenants.script.TenantText;
import org.hearth.tenants.templates.held.Comparison;
import org.hearth.tenants.templates.start.Start;
import org.jdbi.v3.core.Handle;

/**
 * What a new subsidiary starts with: the files that are taken for each, {@code db/seed/every/<order>_<module>_<what>.sql} on the class path,
 * and what the chosen version of a template says, which the parts of the house make hold. Where the registry has no version yet, the files
 * of {@code db/seed/<template>} stand for it. A value of the new subsidiary stands as {@code current_setting('hearth.<value>')}.
 */
@Singleton
public class Seeds {
    private final Comparison parts;

    @Inject
    public Seeds(Comparison parts) {
        this.parts = parts;
    }

    /** For houses without templates in their registry. */
    public Seeds() {
        this(new Comparison(List.of()));
    }

    /** Sows in the transaction of {@code handle}, as the subsidiary's role. */
    public void sow(Handle handle, Bound subsidiary, Start start, Map<String, String> values) {
        TenantId tenant = subsidiary.requireTenant();
        StringBuilder text = new StringBuilder();
        values.forEach((name, value) ->
                text.append("set local hearth.%s = '%s';%n".formatted(name, value.replace("'", "''"))));
        append(text, "every");
        if (start.version() == 0) {
            append(text, start.template());
        }
        TenantText.run(handle, tenant, text.toString());
        within(handle, subsidiary, () -> {
            parts.begin(start, false);
            return true;
        });
        TenantScope.run(subsidiary, () -> parts.begin(start, true));
    }

    /** Runs work on the subsidiary in the transaction of {@code handle}, where it is not to be seen by anybody else yet. */
    <T> T within(Handle handle, Bound subsidiary, Supplier<T> work) {
        TenantText.enter(handle, subsidiary.requireTenant());
        T answer = TenantScope.call(subsidiary, () -> TenantSql.on(handle, work));
        TenantText.leave(handle);
        return answer;
    }

    private static void append(StringBuilder text, String folder) {
        ClassPathFiles.in("db/seed/" + folder)
                .values()
                .forEach(file -> text.append(file).append("\n;\n"));
    }

    /** The templates that are delivered: {@code standard} and what modules have seeds for. */
    public Set<String> templates() {
        Set<String> templates = new TreeSet<>(ClassPathFiles.foldersIn("db/seed"));
        templates.remove("every");
        templates.add("standard");
        return templates;
    }
}
