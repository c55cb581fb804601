package org.hearth.platform.people;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.hearth.kernel.Refused;
import org.hearth.kernel.TenantId;
import org.hearth.kernel.port.SqlFile;
import org.hearth.platform.security.SecurityLog;
import org.hearth.tenants.PlatformSql;
import org.jdbi.v3.core.Handle;

/** Roles of subsidiaries' own, as rows. */
@Singleton
class OwnRoleRows {
    private static final String SELECT = "select id, name, permissions, own, locked, template_key,"
            + " (select count(*) from own_membership where own_role_id = own_role.id) as holders from own_role";

    private final PlatformSql sql;
    private final SecurityLog log;
    private final Clock clock;

    @Inject
    OwnRoleRows(PlatformSql sql, SecurityLog log, Clock clock) {
        this.sql = sql;
        this.log = log;
        this.clock = clock;
    }

    List<OwnRoles.OwnRole> list(TenantId tenant) {
        return sql.inTransaction(handle -> handle.createQuery(SELECT + " where tenant = :tenant order by name")
                .bind("tenant", tenant.code())
                .map((row, context) -> read(row))
                .list());
    }

    OwnRoles.OwnRole create(TenantId tenant, OwnRoles.Wanted wanted) {
        return sql.inTransaction(handle -> {
            long id = handle.createQuery("insert into own_role (tenant, name, permissions, changed)"
                            + " values (:tenant, :name, :permissions, :now) on conflict do nothing returning id")
                    .bind("tenant", tenant.code())
                    .bind("name", wanted.name().strip())
                    .bindArray("permissions", String.class, wanted.permissions())
                    .bind("now", OffsetDateTime.now(clock))
                    .mapTo(Long.class)
                    .findOne()
                    .orElseThrow(() -> taken(wanted));
            log.add(handle, "people.roles", thing(id), Map.of("permissions", wanted.permissions()));
            return find(handle, id);
        });
    }

    /** What holds of templates' roles in the subsidiary, by the template's key; a role that no template knows goes by its name. */
    Map<String, OwnRoles.OwnRole> byKey(TenantId tenant) {
        return sql.inTransaction(handle -> {
            Map<String, OwnRoles.OwnRole> roles = new TreeMap<>();
            handle.createQuery(SELECT + " where tenant = :tenant order by template_key nulls first")
                    .bind("tenant", tenant.code())
                    .map((row, context) -> Map.entry(
                            Objects.requireNonNullElse(row.getString("template_key"), row.getString("name")),
                            read(row)))
                    .forEach(role -> roles.put(role.getKey(), role.getValue()));
            return roles;
        });
    }

    /**
     * Makes a role as headquarters' template says; nothing where there is no such subsidiary, as in the reference that a new one is
     * compared with.
     *
     * @param key which of the templates' roles it is, whatever it is called in the subsidiary
     * @param told is told who holds it, once it is certain
     * @throws Refused if another role of the subsidiary has the name
     */
    void lay(TenantId tenant, String key, TemplateRole role, boolean locked, LongConsumer told) {
        sql.inTransaction(handle -> {
            handle.createUpdate(SqlFile.of(OwnRoleRows.class, "adopt_role.sql"))
                    .bind("tenant", tenant.code())
                    .bind("key", key)
                    .execute();
            boolean free = handle.createQuery("select 1 from own_role where tenant = :tenant and name = :name"
                            + " and template_key is distinct from :key")
                    .bind("tenant", tenant.code())
                    .bind("name", role.name())
                    .bind("key", key)
                    .mapTo(Integer.class)
                    .findOne()
                    .isEmpty();
            if (!free) {
                throw Refused.conflict("role_taken", Map.of("name", role.name()));
            }
            Optional<Long> id = handle.createQuery(SqlFile.of(OwnRoleRows.class, "lay_role.sql"))
                    .bind("tenant", tenant.code())
                    .bind("key", key)
                    .bind("name", role.name())
                    .bindArray("permissions", String.class, role.permissions())
                    .bind("now", OffsetDateTime.now(clock))
                    .bind("locked", locked)
                    .mapTo(Long.class)
                    .findOne();
            id.ifPresent(made -> {
                log.add(
                        handle,
                        "people.roles",
                        thing(made),
                        Map.of("permissions", role.permissions(), "locked", locked));
                List<Long> holders = holders(made);
                handle.afterCommit(() -> holders.forEach(told::accept));
            });
            return true;
        });
    }

    OwnRoles.OwnRole change(TenantId tenant, long id, OwnRoles.Wanted wanted) {
        return sql.inTransaction(handle -> {
            boolean free = handle.createQuery(
                            "select 1 from own_role where tenant = :tenant and name = :name and id <> :id")
                    .bind("tenant", tenant.code())
                    .bind("name", wanted.name().strip())
                    .bind("id", id)
                    .mapTo(Integer.class)
                    .findOne()
                    .isEmpty();
            if (!free) {
                throw taken(wanted);
            }
            handle.createUpdate(
                            "update own_role set name = :name, permissions = :permissions, changed = :now, own = true"
                                    + " where id = :id and not locked")
                    .bind("name", wanted.name().strip())
                    .bindArray("permissions", String.class, wanted.permissions())
                    .bind("now", OffsetDateTime.now(clock))
                    .bind("id", id)
                    .execute();
            log.add(handle, "people.roles", thing(id), Map.of("permissions", wanted.permissions()));
            return find(handle, id);
        });
    }

    void delete(TenantId tenant, long id) {
        sql.inTransaction(handle -> {
            handle.createUpdate("delete from own_role where id = :id and tenant = :tenant and not locked")
                    .bind("id", id)
                    .bind("tenant", tenant.code())
                    .execute();
            log.add(handle, "people.roles", thing(id), Map.of("deleted", true));
            return true;
        });
    }

    void give(long id, long personId, List<Long> unitIds) {
        sql.inTransaction(handle -> {
            handle.createUpdate(
                            "insert into own_membership (person_id, own_role_id, unit_ids) values (:person, :id, :units)"
                                    + " on conflict (person_id, own_role_id) do update set unit_ids = excluded.unit_ids")
                    .bind("person", personId)
                    .bind("id", id)
                    .bindArray("units", Long.class, unitIds)
                    .execute();
            log.add(handle, "people.grant", "person/" + personId, Map.of("ownRole", id, "units", unitIds));
            return true;
        });
    }

    void take(long id, long personId) {
        sql.inTransaction(handle -> {
            int gone = handle.createUpdate("delete from own_membership where person_id = :person and own_role_id = :id")
                    .bind("person", personId)
                    .bind("id", id)
                    .execute();
            if (gone == 0) {
                throw Refused.notFound("role", id);
            }
            log.add(handle, "people.withdraw", "person/" + personId, Map.of("ownRole", id));
            return true;
        });
    }

    List<Long> holders(long id) {
        return sql.inTransaction(
                handle -> handle.createQuery("select person_id from own_membership where own_role_id = :id")
                        .bind("id", id)
                        .mapTo(Long.class)
                        .list());
    }

    private static OwnRoles.OwnRole find(Handle handle, long id) {
        return handle.createQuery(SELECT + " where id = :id")
                .bind("id", id)
                .map((row, context) -> read(row))
                .one();
    }

    private static OwnRoles.OwnRole read(ResultSet row) throws SQLException {
        return new OwnRoles.OwnRole(
                row.getLong("id"),
                row.getString("name"),
                Set.of((String[]) row.getArray("permissions").getArray()),
                row.getInt("holders"),
                row.getBoolean("own"),
                row.getBoolean("locked"));
    }

    private static Refused taken(OwnRoles.Wanted wanted) {
        return Refused.conflict("role_taken", Map.of("name", wanted.name().strip()));
    }

    private static String thing(long id) {
        return "own_role/" + id;
    }
}
