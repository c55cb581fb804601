package org.hearth.tenants.schema;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hearth.kernel.TenantId;
import org.hearth.tenants.PlatformSql;
import org.jdbi.v3.core.Handle;

/**
 * What a schema must hold: made once by this program's own steps and a template's seeds in a transaction that is rolled back, then
 * remembered.
 */
@Singleton
public class Reference {
    /** Not a code that anybody would choose. */
    private static final TenantId CODE = new TenantId("zz0reference0of0drift");

    private static final String NO_TEMPLATE = "";

    private final PlatformSql sql;
    private final TenantSchema schema;
    private final Seeds seeds;
    private final Map<String, Made> made = new ConcurrentHashMap<>();

    private record Made(Set<String> objects, Inventory inventory) {}

    @Inject
    public Reference(PlatformSql sql, TenantSchema schema, Seeds seeds) {
        this.sql = sql;
        this.schema = schema;
        this.seeds = seeds;
    }

    /** Every object that a schema of this program has. */
    Set<String> objects() {
        return made.isEmpty()
                ? made.computeIfAbsent(NO_TEMPLATE, this::make).objects()
                : made.values().iterator().next().objects();
    }

    /** Makes sure that the template's reference is at hand, so that nobody waits for it in the middle of a transaction. */
    public void prepare(String template) {
        made.computeIfAbsent(template, this::make);
    }

    /**
     * Counts what stands in a new schema and compares it, object by object and by the number of rows, with the reference.
     *
     * @return what was counted
     * @throws IllegalStateException naming what is missing or too much
     */
    public Inventory prove(Handle handle, TenantId tenant, String template) {
        Set<String> objects = Inventory.objects(handle, tenant);
        Inventory found = Inventory.of(handle, tenant, objects);
        Made wanted = made.computeIfAbsent(template, this::make);
        if (!found.equals(wanted.inventory())) {
            // The template may have been published anew since it was remembered.
            wanted = make(template);
            made.put(template, wanted);
        }
        if (!found.equals(wanted.inventory()) || !objects.equals(wanted.objects())) {
            throw new IllegalStateException("the schema of " + tenant + " is not whole: "
                    + Drift.between(objects, wanted.objects()) + ", rows " + found.rows() + " instead of "
                    + wanted.inventory().rows());
        }
        return found;
    }

    private Made make(String template) {
        return sql.apart(handle -> {
            schema.create(handle, CODE);
            if (!template.equals(NO_TEMPLATE)) {
                seeds.sow(handle, CODE, template, Map.of("name", "reference", "head", "1", "centre", "2"));
            }
            Set<String> objects = Inventory.objects(handle, CODE);
            Made result = new Made(objects, Inventory.of(handle, CODE, objects));
            handle.rollback();
            return result;
        });
    }
}
