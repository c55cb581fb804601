package org.hearth.tenants.schema;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hearth.kernel.TenantId;
import org.hearth.tenants.script.ClassPathFiles;
import org.hearth.tenants.script.TenantText;
import org.jdbi.v3.core.Handle;

/**
 * What a new subsidiary starts with. Modules lay it down as {@code db/seed/<template>/<order>_<module>_<what>.sql} on the class
 * path; the files of {@code every} are taken for each template. A value of the new subsidiary stands as {@code current_setting('hearth.<value>')}.
 */
@Singleton
public class Seeds {
    /** Runs the files of the template in the order of their names, as the subsidiary's role, in the transaction of {@code handle}. */
    public void sow(Handle handle, TenantId tenant, String template, Map<String, String> values) {
        StringBuilder text = new StringBuilder();
        values.forEach((name, value) ->
                text.append("set local hearth.%s = '%s';%n".formatted(name, value.replace("'", "''"))));
        ClassPathFiles.in("db/seed/every")
                .values()
                .forEach(file -> text.append(file).append("\n;\n"));
        ClassPathFiles.in("db/seed/" + template)
                .values()
                .forEach(file -> text.append(file).append("\n;\n"));
        TenantText.run(handle, tenant, text.toString());
    }

    /** The templates that there are: {@code standard} and what modules have seeds for. */
    public Set<String> templates() {
        Set<String> templates = new TreeSet<>(ClassPathFiles.foldersIn("db/seed"));
        templates.remove("every");
        templates.add("standard");
        return templates;
    }
}
