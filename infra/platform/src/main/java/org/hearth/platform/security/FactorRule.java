package org.hearth.platform.security;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hearth.platform.Role;

/**
 * Who must have a second factor: people with a role in the group, unless {@code hearth.second-factor} says {@code optional}, and
 * managers of a subsidiary that has decided so. Whoever has set one up is always asked for it.
 */
@Singleton
public class FactorRule {
    private static final String REQUIRED = "required";
    private static final String OPTIONAL = "optional";

    private final boolean ofGroup;

    @Inject
    public FactorRule(@ConfigProperty(name = "hearth.second-factor", defaultValue = REQUIRED) String setting) {
        String wanted = setting.strip().toLowerCase(Locale.ROOT);
        if (!Set.of(REQUIRED, OPTIONAL).contains(wanted)) {
            throw new IllegalArgumentException("hearth.second-factor is required or optional, not " + setting);
        }
        ofGroup = wanted.equals(REQUIRED);
    }

    boolean asks(Role role, boolean managersToo) {
        return role.isOfGroup() ? ofGroup : role == Role.MANAGER && managersToo;
    }
}
