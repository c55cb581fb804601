package org.hearth.platform.people;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hearth.kernel.Refused;
import org.hearth.kernel.TenantId;
import org.hearth.kernel.module.Facade;
import org.hearth.kernel.module.Requires;
import org.hearth.platform.security.Credentials;
import org.hearth.platform.security.SecurityLog;
import org.hearth.tenants.PlatformSql;
import org.hearth.tenants.TenantScope;
import org.jdbi.v3.core.Handle;

/** Named groups of subsidiaries; people of headquarters may be limited to some. For the group's own scope. */
@Facade
public class Regions {
    private static final int LONGEST_NAME = 60;

    private final PlatformSql sql;
    private final SecurityLog log;
    private final Credentials credentials;

    @Inject
    Regions(PlatformSql sql, SecurityLog log, Credentials credentials) {
        this.sql = sql;
        this.log = log;
        this.credentials = credentials;
    }

    /** A region, its subsidiaries, and the people limited to it. */
    public record Region(long id, String name, Set<TenantId> tenants, Set<Long> personIds) {
        public Region {
            tenants = Set.copyOf(tenants);
            personIds = Set.copyOf(personIds);
        }
    }

    /** A region to be kept under its name. */
    public record Wanted(String name, Set<TenantId> tenants, Set<Long> personIds) {
        public Wanted {
            tenants = Set.copyOf(tenants);
            personIds = Set.copyOf(personIds);
        }
    }

    @Requires("people.manage")
    public List<Region> list() {
        group();
        return sql.inTransaction(Regions::read);
    }

    /**
     * Makes a region, or describes the one of that name anew; whom it concerns it concerns at the next request.
     *
     * @throws Refused if a subsidiary or a person is not there
     */
    @Requires("people.manage")
    public Region put(Wanted wanted) {
        group();
        String name = wanted.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw Refused.invalid("name", "name_length", Map.of("most", LONGEST_NAME));
        }
        Set<Long> concerned = new TreeSet<>(wanted.personIds());
        Region kept = sql.inTransaction(handle -> {
            read(handle).stream()
                    .filter(old -> old.name().equals(name))
                    .forEach(old -> concerned.addAll(old.personIds()));
            long id = handle.createQuery("insert into region (name) values (:name)"
                            + " on conflict (name) do update set name = excluded.name returning id")
                    .bind("name", name)
                    .mapTo(Long.class)
                    .one();
            write(handle, id, wanted);
            log.add(handle, "people.region", "region/" + id, details(wanted));
            return read(handle).stream()
                    .filter(region -> region.id() == id)
                    .findFirst()
                    .orElseThrow();
        });
        concerned.forEach(credentials::changed);
        return kept;
    }

    /** Does away with a region; those limited to it alone see all subsidiaries again. */
    @Requires("people.manage")
    public void delete(long id) {
        group();
        Region gone = sql.inTransaction(handle -> {
            Region old = read(handle).stream()
                    .filter(region -> region.id() == id)
                    .findFirst()
                    .orElseThrow(() -> Refused.notFound("region", id));
            handle.createUpdate("delete from region where id = :id")
                    .bind("id", id)
                    .execute();
            log.add(handle, "people.region", "region/" + id, Map.of("deleted", old.name()));
            return old;
        });
        gone.personIds().forEach(credentials::changed);
    }

    private static void write(Handle handle, long id, Wanted wanted) {
        handle.createUpdate("delete from region_tenant where region_id = :id")
                .bind("id", id)
                .execute();
        handle.createUpdate("delete from region_person where region_id = :id")
                .bind("id", id)
                .execute();
        for (TenantId tenant : wanted.tenants()) {
            int there = handle.createUpdate(
                            "insert into region_tenant (region_id, tenant) select :id, code from tenant where code = :code")
                    .bind("id", id)
                    .bind("code", tenant.code())
                    .execute();
            if (there == 0) {
                throw Refused.notFound("tenant", tenant.code());
            }
        }
        for (long personId : wanted.personIds()) {
            int there = handle.createUpdate(
                            "insert into region_person (region_id, person_id) select :id, id from person where id = :person")
                    .bind("id", id)
                    .bind("person", personId)
                    .execute();
            if (there == 0) {
                throw Refused.notFound("person", personId);
            }
        }
    }

    private static List<Region> read(Handle handle) {
        return handle.createQuery("select id, name,"
                        + " array(select tenant from region_tenant where region_id = region.id) as tenants,"
                        + " array(select person_id from region_person where region_id = region.id) as people"
                        + " from region order by name")
                .map((row, context) -> new Region(
                        row.getLong("id"),
                        row.getString("name"),
                        Set.of((String[]) row.getArray("tenants").getArray()).stream()
                                .map(TenantId::new)
                                .collect(Collectors.toSet()),
                        Set.of((Long[]) row.getArray("people").getArray())))
                .list();
    }

    private static Map<String, Object> details(Wanted wanted) {
        return Map.of(
                "tenants",
                wanted.tenants().stream().map(TenantId::code).sorted().toList(),
                "people",
                new TreeSet<>(wanted.personIds()));
    }

    private static void group() {
        if (TenantScope.require().tenant() != null) {
            throw Refused.forbidden("people.manage");
        }
    }
}
