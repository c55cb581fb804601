package org.hearth.platform.people;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;
import org.hearth.kernel.Refused;
import org.hearth.kernel.port.Caller;
import org.hearth.kernel.setting.Setting;
import org.hearth.kernel.setting.TemplatePart;
import org.hearth.platform.Role;
import org.hearth.platform.security.Credentials;
import org.hearth.platform.security.PeopleRealm;

/**
 * Roles as headquarters publishes them ({@link TemplateRole}). The key stays the same when the role is called otherwise, in the
 * template or, where it is open, in a subsidiary. A template makes no role that is more than a manager's, so that each subsidiary's
 * manager can hand it out.
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
    public boolean isInRegistry() {
        return true;
    }

    @Override
    public Map<String, Setting> current() {
        Map<String, Setting> held = new TreeMap<>();
        rows.byKey(caller.tenant())
                .forEach((key, role) -> held.put(
                        key,
                        new Setting(
                                new TemplateRole(role.name(), role.permissions()).write(key),
                                role.own(),
                                role.locked())));
        return held;
    }

    @Override
    public String checked(String key, String value) {
        TemplateRole role = TemplateRole.read(key, value);
        if (!key.equals(key.strip())) {
            throw Refused.invalid("name", "role_name");
        }
        OwnRoles.checkForm(new OwnRoles.Wanted(key, role.permissions()));
        OwnRoles.checkForm(new OwnRoles.Wanted(role.name(), role.permissions()));
        role.permissions().stream()
                .filter(permission -> !PeopleRealm.covers(Role.MANAGER.inSubsidiary(), permission))
                .findFirst()
                .ifPresent(permission -> {
                    throw Refused.invalid(
                            "permissions",
                            "role_beyond_manager",
                            Map.of("role", role.name(), "permission", permission));
                });
        return role.write(key);
    }

    @Override
    public void apply(String key, String value, boolean locked) {
        rows.lay(caller.tenant(), key, TemplateRole.read(key, value), locked, credentials::changed);
    }

    @Override
    public void choose(String key, String value) {
        throw Refused.conflict("setting_elsewhere", Map.of("key", key));
    }
}
