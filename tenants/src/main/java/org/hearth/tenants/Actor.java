package org.hearth.tenants;

import java.util.HashSet;
import java.util.Set;
import org.hearth.kernel.port.Reach;
import org.jspecify.annotations.Nullable;

/**
 * Who acts in a tenant scope.
 *
 * @param personId the person's id in the registry of people, 0 for the house itself
 * @param name as shown on receipts and histories
 * @param permissions {@code module.act}, {@code module.*} or {@code *}; with a third part limited to a branch or service centre
 *     ({@code billing.view.12}), a customer ({@code billing.view.c7}) or a subsidiary ({@code group.view.gz})
 */
public record Actor(long personId, String name, Set<String> permissions) {
    /** The house itself: relays, jobs of its own, migrations. Holds every permission. */
    public static final Actor HOUSE = new Actor(0, "Hearth", Set.of("*"));

    public Actor {
        permissions = Set.copyOf(permissions);
    }

    /** Whether one of the permissions covers {@code permission}, however limited. */
    public boolean may(String permission) {
        return isUnlimited(permission) || permissions.stream().anyMatch(held -> limit(held, permission) != null);
    }

    /** How far the permission goes; nowhere if it is not held. */
    public Reach reach(String permission) {
        if (isUnlimited(permission)) {
            return Reach.EVERYTHING;
        }
        Set<Long> units = new HashSet<>();
        Set<Long> customers = new HashSet<>();
        Set<String> tenants = new HashSet<>();
        for (String held : permissions) {
            String limit = limit(held, permission);
            if (limit == null) {
                continue;
            }
            if (limit.matches("\\d{1,18}")) {
                units.add(Long.valueOf(limit));
            } else if (limit.matches("c\\d{1,18}")) {
                customers.add(Long.valueOf(limit.substring(1)));
            } else {
                tenants.add(limit);
            }
        }
        return new Reach(false, units, customers, tenants);
    }

    private boolean isUnlimited(String permission) {
        if (permissions.contains(permission) || permissions.contains("*")) {
            return true;
        }
        int dot = permission.indexOf('.');
        return dot > 0 && permissions.contains(permission.substring(0, dot) + ".*");
    }

    /** The third part of a permission that covers another one up to it; null if it does not. */
    private static @Nullable String limit(String held, String permission) {
        int last = held.lastIndexOf('.');
        if (last <= 0 || held.indexOf('.') == last) {
            return null;
        }
        String two = held.substring(0, last);
        boolean covers = two.equals(permission)
                || two.endsWith(".*") && permission.startsWith(two.substring(0, two.length() - 1));
        return covers ? held.substring(last + 1) : null;
    }
}
