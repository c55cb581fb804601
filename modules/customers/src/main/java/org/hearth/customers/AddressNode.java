package org.hearth.customers;

import org.jspecify.annotations.Nullable;

/**
 * A place of the address tree.
 *
 * @param level 1 province, 2 city, 3 district, 4 street, 5 community, 6 building, 7 unit, 8 floor, 9 room
 * @param fullName the names of all levels down to this one
 * @param hasChildren whether there are places below it
 */
public record AddressNode(
        long id,
        String number,
        @Nullable Long parentId,
        int level,
        String name,
        String fullName,
        boolean hasChildren) {}
