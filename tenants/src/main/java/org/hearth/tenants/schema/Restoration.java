package org.hearth.tenants.schema;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearth.kernel.Refused;
import org.hearth.kernel.TenantId;
import org.hearth.tenants.script.Migration;
import org.jdbi.v3.core.Handle;

/** The schema of a subsidiary that comes out of a copy: first as it was then, afterwards as this program needs it. */
@Singleton
public class Restoration {
    private final TenantSchema schema;
    private final Reference reference;

    @Inject
    public Restoration(TenantSchema schema, Reference reference) {
        this.schema = schema;
        this.reference = reference;
    }

    /** The version that it has in the end. */
    public long version() {
        return schema.script().version();
    }

    /**
     * Makes role and schema as they were at {@code version}.
     *
     * @throws Refused if this program does not know that version
     */
    public void begin(Handle handle, TenantId tenant, long version) {
        List<Migration> steps = schema.script().after(0).stream()
                .filter(step -> step.version() <= version)
                .toList();
        if (steps.isEmpty() || steps.get(steps.size() - 1).version() != version) {
            throw Refused.invalid("file", "copy_version", Map.of("version", version));
        }
        schema.create(handle, tenant, steps);
    }

    /**
     * Takes the steps since {@code version}.
     *
     * @throws IllegalStateException if the schema then differs from the reference
     */
    public void complete(Handle handle, TenantId tenant, long version) {
        List<Migration> missing = schema.script().after(version);
        if (!missing.isEmpty()) {
            schema.take(handle, tenant, missing);
        }
        Set<String> found = Inventory.objects(handle, tenant);
        List<String> differences = Drift.between(found, reference.objects());
        if (!differences.isEmpty()) {
            throw new IllegalStateException("the restored schema of " + tenant + " is not whole: " + differences);
        }
    }
}
