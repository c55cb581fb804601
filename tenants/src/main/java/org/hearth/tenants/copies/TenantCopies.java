package org.hearth.tenants.copies;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.hearth.kernel.Refused;
import org.hearth.kernel.TenantId;
import org.hearth.kernel.module.Facade;
import org.hearth.kernel.module.Requires;
import org.hearth.kernel.port.Jobs;
import org.hearth.tenants.Actor;
import org.hearth.tenants.NewTenant;
import org.hearth.tenants.PlatformSql;
import org.hearth.tenants.Tenant;
import org.hearth.tenants.TenantChanged;
import org.hearth.tenants.TenantScope;
import org.hearth.tenants.registry.Application;
import org.hearth.tenants.registry.Registry;
import org.hearth.tenants.registry.TenantLog;
import org.hearth.tenants.schema.Seeds;

/** A subsidiary's data in and out of the house; open formats, no stop, personal data sealed with a passphrase. */
@Facade
public class TenantCopies {
    /** The work that builds the search index anew; search knows it by this name. */
    private static final String REBUILD = "search.rebuild";

    private final CopyOut out;
    private final CopyIn in;
    private final Registry registry;
    private final Seeds seeds;
    private final PlatformSql sql;
    private final Jobs jobs;
    private final Event<TenantChanged> changes;

    @Inject
    TenantCopies(
            CopyOut out,
            CopyIn in,
            Registry registry,
            Seeds seeds,
            PlatformSql sql,
            Jobs jobs,
            Event<TenantChanged> changes) {
        this.out = out;
        this.in = in;
        this.registry = registry;
        this.seeds = seeds;
        this.sql = sql;
        this.jobs = jobs;
        this.changes = changes;
    }

    /** @param tables rows by table, each as many as the copy says, with the checksum that it says */
    public record Restored(Tenant tenant, long rows, Map<String, Long> tables) {
        public Restored {
            tables = Map.copyOf(tables);
        }
    }

    /**
     * Writes a copy: a zip of one CSV a table and a manifest, all of one instant. Work in progress (undelivered events, jobs) is left out.
     * An archived subsidiary can be copied too.
     *
     * @param passphrase seals personal data in it, 12 characters or more; without it they are lost
     * @throws Refused if there is none of that code, or the passphrase is too short
     */
    @Requires("tenants.copy")
    public void export(TenantId id, String passphrase, OutputStream target) {
        Tenant tenant = registry.find(id).orElseThrow(() -> Refused.notFound("tenant", id));
        Passphrase chosen = Passphrase.chosen(passphrase);
        sql.inTransaction(handle -> {
            TenantLog.add(handle, id, "tenants.export", Map.of("version", tenant.schemaVersion()));
            return id;
        });
        out.write(tenant, chosen, target);
    }

    /**
     * Makes a new subsidiary of a copy, completely or not at all; its search index is built afterwards.
     *
     * @param code of the new subsidiary, with its name and city
     * @throws Refused if the file is no copy, was changed, or comes from a newer program; if the passphrase is another one; if the
     *     code or name is taken
     */
    @Requires("tenants.copy")
    public Restored restore(Path file, String code, String name, String city, String passphrase) {
        Manifest manifest = CopyIn.manifest(file);
        NewTenant wanted = Application.checked(
                new NewTenant(
                        code, name, city, Application.known(manifest.template(), seeds.templates()), manifest.colour()),
                seeds.templates());
        Passphrase known = Passphrase.of(passphrase, manifest.salt(), manifest.check());
        in.read(file, manifest, wanted, known, TenantScope.require().actor().name());
        TenantId id = new TenantId(wanted.code());
        registry.forget(id);
        changes.fire(new TenantChanged(id, false));
        Tenant tenant = registry.find(id).orElseThrow();
        TenantScope.call(tenant.bound(Actor.HOUSE), () -> jobs.submit(REBUILD, REBUILD, Map.of()));
        Map<String, Long> tables =
                manifest.tables().stream().collect(Collectors.toMap(Manifest.Table::name, Manifest.Table::rows));
        return new Restored(
                tenant, tables.values().stream().mapToLong(Long::longValue).sum(), tables);
    }
}
