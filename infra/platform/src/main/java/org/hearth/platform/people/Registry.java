package org.hearth.platform.people;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.kernel.Page;
import org.hearth.kernel.Refused;
import org.hearth.kernel.TenantId;
import org.hearth.kernel.port.SqlFile;
import org.hearth.platform.Membership;
import org.hearth.platform.NewPerson;
import org.hearth.platform.PeopleRules;
import org.hearth.platform.PersonRow;
import org.hearth.platform.Role;
import org.hearth.platform.security.Persons;
import org.hearth.platform.security.SecurityLog;
import org.hearth.tenants.PlatformSql;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** People and what they hold, in the platform's schema. */
@Singleton
public class Registry {
    private static final int LONGEST_NAME = 100;

    private final PlatformSql sql;
    private final SecurityLog log;
    private final Clock clock;
    private final OwnRoleRows own;

    @Inject
    Registry(PlatformSql sql, SecurityLog log, Clock clock, OwnRoleRows own) {
        this.clock = clock;
        this.sql = sql;
        this.log = log;
        this.own = own;
    }

    /** The people of a subsidiary, or of the whole group for null. */
    public Page<PersonRow> list(@Nullable TenantId tenant, String text, long offset, int limit) {
        String pattern = "%" + text.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
        return sql.inTransaction(handle -> {
            List<Long> ids = handle.createQuery(SqlFile.of(Registry.class, "list.sql"))
                    .bind("tenant", code(tenant))
                    .bind("pattern", pattern)
                    .bind("offset", offset)
                    .bind("limit", limit)
                    .mapTo(Long.class)
                    .list();
            long total = handle.createQuery(SqlFile.of(Registry.class, "count.sql"))
                    .bind("tenant", code(tenant))
                    .bind("pattern", pattern)
                    .mapTo(Long.class)
                    .one();
            return new Page<>(read(handle, tenant, ids), total);
        });
    }

    public Optional<PersonRow> find(@Nullable TenantId tenant, long id) {
        return sql.inTransaction(
                handle -> read(handle, tenant, List.of(id)).stream().findFirst());
    }

    /** @throws Refused if the login is taken or a subsidiary is not there */
    public long create(NewPerson wanted, String hash, boolean mustChange) {
        String login = Persons.login(wanted.login());
        String name = wanted.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw Refused.invalid("name", "name_length", Map.of("most", LONGEST_NAME));
        }
        return sql.inTransaction(handle -> {
            long id = handle.createQuery("insert into person (login, name, password_hash, must_change)"
                            + " values (:login, :name, :hash, :mustChange) on conflict do nothing returning id")
                    .bind("login", login)
                    .bind("name", name)
                    .bind("hash", hash)
                    .bind("mustChange", mustChange)
                    .mapTo(Long.class)
                    .findOne()
                    .orElseThrow(() -> Refused.conflict("login_taken", Map.of("login", login)));
            log.add(handle, "people.create", thing(id), Map.of("login", login));
            wanted.grants().forEach(grant -> grant(handle, id, grant));
            return id;
        });
    }

    /**
     * Makes the first person of a subsidiary; two at once take turns at the subsidiary's row. The password must be changed at the first sign-in.
     *
     * @throws Refused if it is not there, somebody works for it already, or the login is taken
     */
    public long createFirst(NewPerson wanted, TenantId tenant, String hash) {
        return sql.inTransaction(handle -> {
            boolean there = handle.createQuery(
                            "select 1 from tenant where code = :code and state <> 'DELETED' for update")
                    .bind("code", tenant.code())
                    .mapTo(Integer.class)
                    .findOne()
                    .isPresent();
            if (!there) {
                throw Refused.notFound("tenant", tenant);
            }
            boolean staffed = handle.createQuery("select exists (select from membership where tenant = :code)")
                    .bind("code", tenant.code())
                    .mapTo(Boolean.class)
                    .one();
            if (staffed) {
                throw Refused.conflict("tenant_staffed", Map.of("code", tenant.code()));
            }
            return create(wanted, hash, true);
        });
    }

    public void grant(long personId, NewPerson.Grant grant) {
        sql.inTransaction(handle -> {
            grant(handle, personId, grant);
            return true;
        });
    }

    public void withdraw(long personId, @Nullable TenantId tenant, Role role) {
        sql.inTransaction(handle -> {
            int gone = handle.createUpdate("delete from membership where person_id = :id and role = :role"
                            + " and tenant is not distinct from :tenant")
                    .bind("id", personId)
                    .bind("role", role.name())
                    .bind("tenant", code(tenant))
                    .execute();
            if (gone == 0) {
                throw Refused.notFound("role", role.name());
            }
            log.add(handle, "people.withdraw", thing(personId), place(tenant, role));
            return true;
        });
    }

    public void lock(long personId, boolean locked) {
        sql.inTransaction(handle -> {
            handle.createUpdate("update person set state = :state, changed = now() where id = :id")
                    .bind("state", locked ? "LOCKED" : "ACTIVE")
                    .bind("id", personId)
                    .execute();
            if (locked) {
                handle.createUpdate("update session set revoked = now() where person_id = :id and revoked is null")
                        .bind("id", personId)
                        .execute();
            }
            log.add(handle, locked ? "people.lock" : "people.unlock", thing(personId), Map.of());
            return true;
        });
    }

    /** Whether the person holds something outside this subsidiary. */
    public boolean worksElsewhere(long personId, TenantId tenant) {
        return sql.inTransaction(handle -> handle.createQuery("select exists (select 1 from held_role"
                        + " where person_id = :id and tenant is distinct from :tenant)")
                .bind("id", personId)
                .bind("tenant", tenant.code())
                .mapTo(Boolean.class)
                .one());
    }

    public PeopleRules rules(TenantId tenant) {
        return sql.inTransaction(handle -> Rules.read(handle, tenant));
    }

    /** Keeps what a subsidiary decides, and gives its managers, whom it may concern. */
    public List<Long> decide(TenantId tenant, PeopleRules rules) {
        return sql.inTransaction(handle -> {
            Rules.write(handle, tenant, rules);
            log.add(handle, "people.rules", "tenant/" + tenant.code(), Rules.details(rules));
            return Rules.managers(handle, tenant);
        });
    }

    /**
     * What a role of a subsidiary's own lets do.
     *
     * @throws Refused if the subsidiary has no such role
     */
    public Set<String> ownPermissions(NewPerson.Grant grant) {
        return sql.inTransaction(handle -> handle.createQuery(
                        "select permissions from own_role where id = :id and tenant = :tenant")
                .bind("id", grant.ownRoleId())
                .bind("tenant", code(grant.tenant()))
                .map((row, context) ->
                        Set.of((String[]) row.getArray("permissions").getArray()))
                .findOne()
                .orElseThrow(() -> Refused.notFound("role", String.valueOf(grant.ownRoleId()))));
    }

    private void grant(Handle handle, long personId, NewPerson.Grant grant) {
        Long ownRoleId = grant.ownRoleId();
        if (ownRoleId != null) {
            own.give(ownRoleId, personId, Objects.requireNonNullElse(grant.unitIds(), List.of()));
            return;
        }
        TenantId tenant = grant.tenant();
        if (tenant != null
                && handle.createQuery("select 1 from tenant where code = :code")
                        .bind("code", tenant.code())
                        .mapTo(Integer.class)
                        .findOne()
                        .isEmpty()) {
            throw Refused.notFound("tenant", tenant.code());
        }
        handle.createUpdate("insert into membership (person_id, tenant, role, unit_ids)"
                        + " values (:id, :tenant, :role, :units)"
                        + " on conflict (person_id, tenant, role) do update set unit_ids = excluded.unit_ids")
                .bind("id", personId)
                .bind("tenant", code(tenant))
                .bind("role", grant.role().name())
                .bindArray("units", Long.class, Objects.requireNonNullElse(grant.unitIds(), List.of()))
                .execute();
        log.add(handle, "people.grant", thing(personId), place(tenant, grant.role()));
    }

    private List<PersonRow> read(Handle handle, @Nullable TenantId tenant, List<Long> ids) {
        Map<Long, PersonRow> rows = new LinkedHashMap<>();
        handle.createQuery(SqlFile.of(Registry.class, "person.sql"))
                .bindArray("ids", Long.class, ids)
                .bind("tenant", code(tenant))
                .bind("now", OffsetDateTime.now(clock))
                .map((row, context) -> row(row))
                .forEach(row -> rows.merge(row.id(), row, Registry::together));
        return List.copyOf(rows.values());
    }

    private static PersonRow together(PersonRow one, PersonRow more) {
        List<Membership> all = Stream.of(one, more)
                .map(PersonRow::memberships)
                .flatMap(List::stream)
                .collect(Collectors.toList());
        return new PersonRow(
                one.id(), one.login(), one.name(), one.locked(), one.mustChange(), one.factor(), one.created(), all);
    }

    private static PersonRow row(ResultSet row) throws SQLException {
        return new PersonRow(
                row.getLong("id"),
                row.getString("login"),
                row.getString("name"),
                row.getBoolean("locked"),
                row.getBoolean("must_change"),
                row.getBoolean("factor"),
                Objects.requireNonNull(row.getObject("created", OffsetDateTime.class))
                        .toInstant(),
                Persons.membership(row).stream().toList());
    }

    private static Map<String, String> place(@Nullable TenantId tenant, Role role) {
        return Map.of("tenant", tenant == null ? "" : tenant.code(), "role", role.name());
    }

    private static @Nullable String code(@Nullable TenantId tenant) {
        return tenant == null ? null : tenant.code();
    }

    private static String thing(long personId) {
        return "person/" + personId;
    }
}
