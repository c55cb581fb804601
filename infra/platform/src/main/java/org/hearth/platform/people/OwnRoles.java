package org.hearth.platform.people;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.hearth.kernel.Refused;
import org.hearth.kernel.TenantId;
import org.hearth.kernel.module.Facade;
import org.hearth.kernel.module.Requires;
import org.hearth.kernel.port.Audit;
import org.hearth.platform.security.Credentials;
import org.hearth.platform.security.PeopleRealm;
import org.hearth.tenants.TenantScope;
import org.jspecify.annotations.Nullable;

/** Roles that a subsidiary puts together out of permissions; nobody puts in, hands out or takes away what he does not hold. */
@Facade
public class OwnRoles {
    private static final Pattern PERMISSION = Pattern.compile("[a-z]+\\.([a-z]+|\\*)");
    private static final int LONGEST_NAME = 60;
    private static final int MOST_PERMISSIONS = 50;

    private final OwnRoleRows rows;
    private final Registry registry;
    private final Credentials credentials;
    private final Audit audit;

    @Inject
    OwnRoles(OwnRoleRows rows, Registry registry, Credentials credentials, Audit audit) {
        this.rows = rows;
        this.registry = registry;
        this.credentials = credentials;
        this.audit = audit;
    }

    /**
     * A role of the subsidiary's own and how many people hold it.
     *
     * @param own whether the subsidiary has made or changed it; if not it stands as headquarters' template says
     * @param locked whether headquarters leaves no choice
     */
    public record OwnRole(long id, String name, Set<String> permissions, int holders, boolean own, boolean locked) {
        public OwnRole {
            permissions = Set.copyOf(permissions);
        }
    }

    /** A role to be made, or what an existing one becomes. */
    public record Wanted(String name, Set<String> permissions) {
        public Wanted {
            permissions = Set.copyOf(permissions);
        }
    }

    /** The subsidiary's own roles by name. */
    @Requires("people.manage")
    public List<OwnRole> list() {
        return rows.list(tenant());
    }

    /** @throws Refused if the name is taken, or a permission is malformed or more than the caller's own */
    @Requires("people.roles")
    public OwnRole create(Wanted wanted) {
        check(wanted);
        audit.record("people.roles", "role/" + wanted.name().strip(), Map.of("permissions", wanted.permissions()));
        return rows.create(tenant(), wanted);
    }

    /** Changes a role for all who hold it, at their next request; neither the old nor the new one may be more than the caller's own. */
    @Requires("people.roles")
    public OwnRole change(long id, Wanted wanted) {
        OwnRole old = open(id);
        check(old.permissions());
        check(wanted);
        audit.record(
                "people.roles",
                "role/" + wanted.name().strip(),
                Map.of("before", new TreeSet<>(old.permissions()), "permissions", wanted.permissions()));
        OwnRole changed = rows.change(tenant(), id, wanted);
        rows.holders(id).forEach(credentials::changed);
        return changed;
    }

    /** Does away with a role; those who held it lose it at their next request. */
    @Requires("people.roles")
    public void delete(long id) {
        OwnRole old = open(id);
        check(old.permissions());
        List<Long> holders = rows.holders(id);
        audit.record("people.roles", "role/" + old.name(), Map.of("deleted", true));
        rows.delete(tenant(), id);
        holders.forEach(credentials::changed);
    }

    /**
     * Gives a role to somebody of the subsidiary, or changes the units to which it is limited.
     *
     * @param unitIds branches and service centres; null or empty for all
     */
    @Requires("people.manage")
    public void give(long id, long personId, @Nullable List<Long> unitIds) {
        OwnRole role = find(id);
        check(role.permissions());
        known(personId);
        audit.record("people.grant", "person/" + personId, Map.of("role", role.name()));
        rows.give(id, personId, unitIds == null ? List.of() : unitIds);
        credentials.changed(personId);
    }

    /** Takes a role away; it ends at the person's next request. */
    @Requires("people.manage")
    public void take(long id, long personId) {
        OwnRole role = find(id);
        check(role.permissions());
        known(personId);
        audit.record("people.withdraw", "person/" + personId, Map.of("role", role.name()));
        rows.take(id, personId);
        credentials.changed(personId);
    }

    /** A role that headquarters has not locked. */
    private OwnRole open(long id) {
        OwnRole role = find(id);
        if (role.locked()) {
            throw Refused.conflict("setting_locked", Map.of("key", role.name()));
        }
        return role;
    }

    private OwnRole find(long id) {
        return rows.list(tenant()).stream()
                .filter(role -> role.id() == id)
                .findFirst()
                .orElseThrow(() -> Refused.notFound("role", id));
    }

    private void known(long personId) {
        if (registry.find(tenant(), personId).isEmpty()) {
            throw Refused.notFound("person", personId);
        }
    }

    private static void check(Wanted wanted) {
        checkForm(wanted);
        check(wanted.permissions());
    }

    /** What holds of every role, whoever makes it. */
    static void checkForm(Wanted wanted) {
        if (wanted.name().isBlank() || wanted.name().strip().length() > LONGEST_NAME) {
            throw Refused.invalid("name", "name_length", Map.of("most", LONGEST_NAME));
        }
        if (wanted.permissions().isEmpty() || wanted.permissions().size() > MOST_PERMISSIONS) {
            throw Refused.invalid("permissions", "permissions_count", Map.of("most", MOST_PERMISSIONS));
        }
        wanted.permissions().stream()
                .filter(permission -> !PERMISSION.matcher(permission).matches())
                .findFirst()
                .ifPresent(permission -> {
                    throw Refused.invalid("permissions", "permission_form", Map.of("permission", permission));
                });
    }

    private static void check(Set<String> permissions) {
        Set<String> own = TenantScope.require().actor().permissions();
        permissions.stream()
                .filter(permission -> !PeopleRealm.covers(own, permission))
                .findFirst()
                .ifPresent(permission -> {
                    throw Refused.forbidden(permission);
                });
    }

    private static TenantId tenant() {
        return TenantScope.require().requireTenant();
    }
}
