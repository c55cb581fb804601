package org.hearth.tenants.registry;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hearth.kernel.NumberKind;
import org.hearth.kernel.Refused;
import org.hearth.kernel.TenantId;
import org.hearth.kernel.port.SqlFile;
import org.hearth.tenants.Actor;
import org.hearth.tenants.Bound;
import org.hearth.tenants.NewTenant;
import org.hearth.tenants.PlatformSql;
import org.hearth.tenants.TenantScope;
import org.hearth.tenants.schema.Inventory;
import org.hearth.tenants.schema.Reference;
import org.hearth.tenants.schema.Seeds;
import org.hearth.tenants.schema.TenantSchema;
import org.hearth.tenants.templates.start.Choosable;
import org.hearth.tenants.templates.start.Start;
import org.hearth.tenants.templates.start.Starts;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.postgresql.util.PSQLException;

/** Takes a subsidiary in: registry row, role, schema and seeds, counted against the reference, all in one transaction. */
@Singleton
public class Onboarding {
    private static final String UNIQUE_VIOLATION = "23505";

    private final PlatformSql sql;
    private final TenantSchema schema;
    private final Seeds seeds;
    private final Reference reference;

    @Inject
    public Onboarding(PlatformSql sql, TenantSchema schema, Seeds seeds, Reference reference) {
        this.sql = sql;
        this.schema = schema;
        this.seeds = seeds;
        this.reference = reference;
    }

    /** What new subsidiaries can start with. */
    public List<Choosable> templates() {
        return sql.inTransaction(handle -> Starts.all(handle, seeds.templates()));
    }

    /** Codes of {@link #templates()}. */
    public Set<String> templateCodes() {
        return templates().stream().map(Choosable::code).collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Makes all there is of the subsidiary, or nothing.
     *
     * @param wanted checked already ({@link Application})
     * @param by who takes it in
     * @return what was counted in its schema before the commit, the same as in the reference
     * @throws Refused if code or name is taken
     */
    public Inventory onboard(NewTenant wanted, String by) {
        return onboard(wanted, by, Map.of());
    }

    /**
     * Makes all there is of the subsidiary, or nothing.
     *
     * @param origin where it comes from, to stand with what is recorded
     */
    public Inventory onboard(NewTenant wanted, String by, Map<String, ?> origin) {
        TenantId tenant = new TenantId(wanted.code());
        Start start = sql.inTransaction(handle -> Starts.find(handle, wanted.template(), wanted.templateVersion()));
        reference.prepare(start);
        return sql.inTransaction(handle -> {
            int number =
                    register(handle, wanted, start.version(), schema.script().version(), by);
            schema.create(handle, tenant);
            Actor actor = TenantScope.current().map(Bound::actor).orElse(Actor.HOUSE);
            seeds.sow(
                    handle,
                    new Bound(tenant, number, actor),
                    start,
                    Map.of(
                            "name", wanted.name(),
                            "head", NumberKind.BRANCH.format(1),
                            "centre", NumberKind.BRANCH.format(2)));
            Inventory found = reference.prove(handle, tenant, start);
            Map<String, Object> details = new TreeMap<>(origin);
            details.put("template", start.template());
            details.put("templateVersion", start.version());
            details.put("inventory", found);
            TenantLog.add(handle, tenant, "tenants.onboard", details);
            return found;
        });
    }

    /**
     * Writes the registry's row. It comes first: a second one of the same code waits for the first one here and is refused.
     *
     * @param templateVersion what it starts with, 0 for none
     * @param version of its schema
     * @return its number in the group
     * @throws Refused if code or name is taken
     */
    public static int register(Handle handle, NewTenant wanted, int templateVersion, long version, String by) {
        try {
            return handle.createQuery(SqlFile.of(Onboarding.class, "register.sql"))
                    .bind("code", wanted.code())
                    .bind("name", wanted.name())
                    .bind("city", wanted.city())
                    .bind("template", wanted.template())
                    .bind("colour", wanted.colour())
                    .bind("version", version)
                    .bind("templateVersion", templateVersion)
                    .bind("by", by)
                    .mapTo(Integer.class)
                    .one();
        } catch (UnableToExecuteStatementException e) {
            if (e.getCause() instanceof PSQLException cause && UNIQUE_VIOLATION.equals(cause.getSQLState())) {
                throw Refused.conflict("tenant_taken", Map.of("code", wanted.code(), "name", wanted.name()));
            }
            throw e;
        }
    }
}
