package org.hearth.platform.people;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hearth.kernel.Refused;
import org.hearth.kernel.port.Caller;
import org.hearth.kernel.setting.Setting;
import org.hearth.kernel.setting.TemplatePart;
import org.hearth.platform.Role;
import org.hearth.platform.security.Credentials;
import org.hearth.platform.security.PeopleRealm;

/**
 * Roles as headquarters publishes them: the key is the role's name, the value its permissions with commas between. A template makes
 * no role that is more than a manager's, so that each subsidiary's manager can hand it out.
 */
@Singleton
public class RoleTemplates implements TemplatePart {
    static final String NAME = "roles";

    private final OwnRoleRows rows;
    private final Credentials credentials;
    private final Caller caller;

    @Inject
    RoleTemplates(OwnRoleRows rows, Credentials credentials, Caller caller) {
        this.rows = rows;
        this.credentials = credentials;
        this.caller = caller;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean isKeptApart() {
        return true;
    }

    @Override
    public Map<String, Setting> current() {
        return rows.list(caller.tenant()).stream()
                .collect(Collectors.toMap(
                        OwnRoles.OwnRole::name,
                        role -> new Setting(text(role.permissions()), role.own(), role.locked()),
                        (one, other) -> one,
                        TreeMap::new));
    }

    @Override
    public String checked(String key, String value) {
        if (!key.equals(key.strip())) {
            throw Refused.invalid("name", "role_name");
        }
        Set<String> permissions = permissions(value);
        OwnRoles.checkForm(new OwnRoles.Wanted(key, permissions));
        permissions.stream()
                .filter(permission -> !PeopleRealm.covers(Role.MANAGER.inSubsidiary(), permission))
                .findFirst()
                .ifPresent(permission -> {
                    throw Refused.invalid(
                            "permissions", "role_beyond_manager", Map.of("role", key, "permission", permission));
                });
        return text(permissions);
    }

    @Override
    public void apply(String key, String value, boolean locked) {
        rows.lay(caller.tenant(), key, permissions(value), locked).forEach(credentials::changed);
    }

    @Override
    public void choose(String key, String value) {
        throw Refused.conflict("setting_elsewhere", Map.of("key", key));
    }

    private static Set<String> permissions(String value) {
        return Arrays.stream(value.split(","))
                .map(String::strip)
                .filter(permission -> !permission.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(Set<String> permissions) {
        return String.join(",", new TreeSet<>(permissions));
    }
}
