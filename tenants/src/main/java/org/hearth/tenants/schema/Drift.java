package org.hearth.tenants.schema;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearth.kernel.TenantId;
import org.hearth.tenants.PlatformSql;

/** Compares a subsidiary's schema with what the steps of this program yield, object by object. */
@Singleton
public class Drift {
    private final PlatformSql sql;
    private final Reference reference;

    @Inject
    public Drift(PlatformSql sql, Reference reference) {
        this.sql = sql;
        this.reference = reference;
    }

    /** Lines such as {@code lacks index …} and {@code has table …}; empty if both are alike. */
    public List<String> of(TenantId tenant) {
        return between(sql.inTransaction(handle -> Inventory.objects(handle, tenant)), reference.objects());
    }

    static List<String> between(Set<String> found, Set<String> wanted) {
        List<String> differences = new ArrayList<>();
        wanted.stream().filter(object -> !found.contains(object)).forEach(object -> differences.add("lacks " + object));
        found.stream().filter(object -> !wanted.contains(object)).forEach(object -> differences.add("has " + object));
        return differences;
    }
}
