package org.hearth.tenants.life;

import java.time.Instant;
import java.util.List;

/**
 * What a subsidiary held when it was deleted, told by the database in the transaction that deleted it.
 *
 * @param at when
 * @param tables each table with its rows
 * @param sha256 hash over the list of tables, in hexadecimal
 * @param schemaGone whether the database has no schema of it any more
 * @param rolesGone whether the database has no role of it any more
 */
public record Proof(Instant at, List<Table> tables, String sha256, boolean schemaGone, boolean rolesGone) {
    public Proof {
        tables = List.copyOf(tables);
    }

    /**
     * One table.
     *
     * @param rows how many there were
     * @param hash sum of a 64-bit hash of every row, independent of their order
     */
    public record Table(String name, long rows, String hash) {}
}
