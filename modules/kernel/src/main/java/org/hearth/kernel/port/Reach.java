package org.hearth.kernel.port;

import java.util.Set;

/**
 * How far a permission goes: over everything, or over the customers of some branches and service centres, over single customers, or,
 * for people of the group, over some subsidiaries. What it does not reach is answered as if it were not there.
 *
 * @param everything the permission is not limited; the sets are empty then
 * @param units ids of branches and service centres; a service centre stands for its branch
 * @param customers ids of single customers, under a grant of their subsidiary
 * @param tenants codes of subsidiaries
 */
public record Reach(boolean everything, Set<Long> units, Set<Long> customers, Set<String> tenants) {
    /** No limit. */
    public static final Reach EVERYTHING = new Reach(true, Set.of(), Set.of(), Set.of());

    public Reach {
        units = Set.copyOf(units);
        customers = Set.copyOf(customers);
        tenants = Set.copyOf(tenants);
    }

    /** Whether it holds a subsidiary as a whole. */
    public boolean holdsTenant(String code) {
        return everything || tenants.contains(code);
    }
}
