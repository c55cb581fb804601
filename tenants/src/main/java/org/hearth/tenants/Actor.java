package org.hearth.tenants;

import java.util.Set;

/**
 * Who acts in a tenant scope.
 *
 * @param personId the person's id in the registry of people, 0 for the house itself
 * @param name as shown on receipts and histories
 * @param permissions {@code module.act}, {@code module.*} or {@code *}
 */
public record Actor(long personId, String name, Set<String> permissions) {
    /** The house itself: relays, jobs of its own, migrations. Holds every permission. */
    public static final Actor HOUSE = new Actor(0, "Hearth", Set.of("*"));

    public Actor {
        permissions = Set.copyOf(permissions);
    }

    /** Whether one of the permissions covers {@code permission}. */
    public boolean may(String permission) {
        if (permissions.contains(permission) || permissions.contains("*")) {
            return true;
        }
        int dot = permission.indexOf('.');
        return dot > 0 && permissions.contains(permission.substring(0, dot) + ".*");
    }
}
