package org.hearth.tenants.schema;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.hearth.kernel.TenantId;
import org.hearth.tenants.Actor;
import org.hearth.tenants.Bound;
import org.hearth.tenants.PlatformSql;
import org.hearth.tenants.templates.start.Start;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What a schema must hold: made once by this program's own steps and a template's seeds in a transaction that is rolled back, then
 * remembered.
 */
@Singleton
public class Reference {
    /** Not a code that anybody would choose. */
    private static final TenantId CODE = new TenantId("zz0reference0of0drift");

    private static final Bound SUBSIDIARY = new Bound(CODE, 0, Actor.HOUSE);

    private static final String NO_TEMPLATE = "";
    private static final String UNSOWN = "unsown";

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
                ? made.computeIfAbsent(NO_TEMPLATE, name -> make(null)).objects()
                : made.values().iterator().next().objects();
    }

    /** Makes sure that the reference of such a start is at hand, so that nobody waits for it in the middle of a transaction. */
    public void prepare(Start start) {
        of(start);
    }

    /**
     * Counts what stands in a new schema and compares it, object by object and by the number of rows, with the reference.
     *
     * @return what was counted
     * @throws IllegalStateException naming what is missing or too much
     */
    public Inventory prove(Handle handle, TenantId tenant, Start start) {
        Set<String> objects = Inventory.objects(handle, tenant);
        Inventory found = Inventory.of(handle, tenant, objects);
        Made wanted = of(start);
        if (!found.equals(wanted.inventory()) || !objects.equals(wanted.objects())) {
            throw new IllegalStateException("the schema of " + tenant + " is not whole: "
                    + Drift.between(objects, wanted.objects()) + ", rows " + found.rows() + " instead of "
                    + wanted.inventory().rows());
        }
        return found;
    }

    /** What work sees in a subsidiary of each start; nothing of it stays. */
    public <T> Map<Start, T> seen(Collection<Start> starts, Supplier<T> work) {
        return sql.apart(handle -> {
            schema.create(handle, CODE);
            Map<Start, T> answers = new LinkedHashMap<>();
            for (Start start : starts) {
                handle.savepoint(UNSOWN);
                sow(handle, start);
                answers.put(start, seeds.within(handle, SUBSIDIARY, work));
                handle.rollbackToSavepoint(UNSOWN);
            }
            handle.rollback();
            return answers;
        });
    }

    private Made of(Start start) {
        return made.computeIfAbsent(start.template() + "/" + start.version(), name -> make(start));
    }

    private Made make(@Nullable Start start) {
        return sql.apart(handle -> {
            schema.create(handle, CODE);
            if (start != null) {
                sow(handle, start);
            }
            Set<String> objects = Inventory.objects(handle, CODE);
            Made result = new Made(objects, Inventory.of(handle, CODE, objects));
            handle.rollback();
            return result;
        });
    }

    private void sow(Handle handle, Start start) {
        seeds.sow(handle, SUBSIDIARY, start, Map.of("name", "reference", "head", "1", "centre", "2"));
    }
}
