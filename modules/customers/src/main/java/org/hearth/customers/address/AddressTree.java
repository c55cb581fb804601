package org.hearth.customers.address;

import java.util.List;
import org.hearth.customers.AddressNode;
import org.hearth.kernel.NumberKind;
import org.hearth.kernel.port.Sql;
import org.hearth.kernel.port.SqlFile;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/**
 * The address tree. Places are looked up and created set-wise through the transaction's temporary table {@code place(path,
 * address_id, branch_id)}, whether there is one of them or a million.
 */
public final class AddressTree {
    private final Sql sql;

    public AddressTree(Sql sql) {
        this.sql = sql;
    }

    /** The places right below one, or those at the top for null, by name. */
    public List<AddressNode> children(@Nullable Long parentId) {
        return sql.with(handle -> handle.createQuery(SqlFile.of(AddressTree.class, "children.sql"))
                .bind("parent", parentId)
                .map(ConstructorMapper.of(AddressNode.class))
                .list());
    }

    /** The premise at a path of {@code AddressText}, created with all that is missing above it. */
    public long premise(String path, @Nullable Long branchId) {
        return sql.with(handle -> {
            openPlaces(handle);
            handle.createUpdate("insert into place (path, branch_id) values (:path, :branch)")
                    .bind("path", path)
                    .bind("branch", branchId)
                    .execute();
            create(handle);
            return handle.createQuery("select p.id from place l join premise p on p.address_id = l.address_id")
                    .mapTo(Long.class)
                    .one();
        });
    }

    /** Begins with an empty table of places. */
    public static void openPlaces(Handle handle) {
        handle.execute(
                "create temp table if not exists place (path text not null, address_id bigint, branch_id bigint) "
                        + "on commit drop");
        handle.execute("truncate place");
    }

    /** Finds the places that are known; the others keep a null. */
    public static void match(Handle handle) {
        handle.execute("analyze place");
        handle.execute("update place set address_id = a.id from address a where a.path = place.path");
    }

    /** Makes others who create places wait until the end of the transaction; readers go on. */
    public static void lock(Handle handle) {
        handle.execute("lock table address in share row exclusive mode");
    }

    /** Finds all places, creating those that are not known, and makes a premise of each. */
    public static void create(Handle handle) {
        lock(handle);
        match(handle);
        handle.execute("drop table if exists fresh_address");
        int fresh = handle.execute(SqlFile.of(AddressTree.class, "fresh_addresses.sql"));
        handle.execute("analyze fresh_address");
        if (fresh > 0) {
            FreshNumbers.take(handle, "address", fresh, NumberKind.ADDRESS::format);
            handle.execute(SqlFile.of(AddressTree.class, "insert_addresses.sql"));
            match(handle);
        }
        handle.execute(SqlFile.of(AddressTree.class, "insert_premises.sql"));
    }
}
