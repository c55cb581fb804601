package org.hearth.tenants.schema;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hearth.kernel.TenantId;
import org.hearth.kernel.port.SqlFile;
import org.hearth.tenants.PlatformSql;
import org.hearth.tenants.routing.SchemaName;
import org.jdbi.v3.core.Handle;

/** Compares a subsidiary's schema with what the steps of this program yield, object by object. */
@Singleton
public class Drift {
    /** Not a code that anybody would choose, and rolled back within the transaction that makes it. */
    private static final TenantId REFERENCE = new TenantId("zz0reference0of0drift");

    private final PlatformSql sql;
    private final TenantSchema schema;

    @Inject
    public Drift(PlatformSql sql, TenantSchema schema) {
        this.sql = sql;
        this.schema = schema;
    }

    /** Lines such as {@code lacks index …} and {@code has table …}; empty if both are alike. */
    public List<String> of(TenantId tenant) {
        Set<String> found = sql.inTransaction(handle -> objects(handle, tenant));
        Set<String> wanted = reference();
        List<String> differences = new ArrayList<>();
        wanted.stream().filter(object -> !found.contains(object)).forEach(object -> differences.add("lacks " + object));
        found.stream().filter(object -> !wanted.contains(object)).forEach(object -> differences.add("has " + object));
        return differences;
    }

    private Set<String> reference() {
        return sql.inTransaction(handle -> {
            schema.create(handle, REFERENCE);
            Set<String> objects = objects(handle, REFERENCE);
            handle.rollback();
            return objects;
        });
    }

    /** Columns, indexes, constraints and sequences; partitions come and go with the months and are left out. */
    private static Set<String> objects(Handle handle, TenantId tenant) {
        String name = SchemaName.of(tenant);
        Set<String> objects = new TreeSet<>();
        handle.createQuery(SqlFile.of(Drift.class, "objects.sql"))
                .bind("schema", name)
                .mapTo(String.class)
                .forEach(object -> objects.add(object.replace(name + ".", "")));
        return objects;
    }
}
